package org.tandem.demo;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;

/**
 * What {@code ./tandem demo} was asked for.
 *
 * @param port where to listen; 0 picks a free one
 * @param data the folder that keeps everything
 * @param browser whether to open a browser
 */
record Options(int port, Path data, boolean browser) {

    private static final int USUAL_PORT = 8080;

    /** @throws IllegalArgumentException naming the option that is not understood */
    static Options parse(List<String> arguments, Path home) {
        var options = new Options(USUAL_PORT, home.resolve("data/demo"), true);
        var rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            var option = rest.pop();
            options = switch (option) {
                case "--no-browser" -> new Options(options.port, options.data, false);
                case "--port" -> new Options(port(value(option, rest)), options.data, options.browser);
                case "--data" -> new Options(options.port, Path.of(value(option, rest)), options.browser);
                default ->
                    throw new IllegalArgumentException(
                            "unknown option \"%s\". The options are --port N, --data DIR, --no-browser."
                                    .formatted(option));
            };
        }
        return options;
    }

    private static String value(String option, ArrayDeque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException("%s needs a value, such as %s."
                    .formatted(option, option.equals("--port") ? "--port 8080" : "--data DIR"));
        }
        return rest.pop();
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException(
                    "--port %s is no port. It is a number from 0 (any free one) to 65535.".formatted(text));
        }
        return Integer.parseInt(text);
    }
}
