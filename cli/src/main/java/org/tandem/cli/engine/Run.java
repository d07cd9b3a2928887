package org.tandem.cli.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.ParseResult;

/**
 * What a run needs to be made again, beside its input; stands at the end of every answer.
 *
 * @param engine with its version: the same one gives the same answer
 * @param options those that were given, by their names
 */
record Run(String engine, Map<String, Object> options) {

    static Run of(ParseResult parsed) {
        var command = parsed.commandSpec();
        var options = new LinkedHashMap<String, Object>();
        for (var option : parsed.matchedOptions()) {
            if (!option.longestName().equals("--report")) {
                options.put(option.longestName().substring(2), option.getValue());
            }
        }
        return new Run(String.join("", command.version()), options);
    }
}
