package org.tandem.law;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.springframework.modulith.core.ApplicationModule;

/** Writes docs/modules/README.md: each stage, what it imports, the types that it offers to later stages. */
final class ModulePage {

    private ModulePage() {}

    static Path write(Path folder) throws IOException {
        var page = Files.createDirectories(folder).resolve("README.md");
        return Files.writeString(page, text());
    }

    private static String text() {
        return """
                # The stages and what they import

                Written by `StageOrderTest` in each build; do not edit. A stage imports only stages above it in this table.

                | stage | package | imports |
                |---|---|---|
                %s
                """.formatted(Stages.MODULES.stream()
                .sorted(Comparator.comparing(stage -> Stages.ORDER.indexOf(StageOrderTest.name(stage))))
                .map(ModulePage::row)
                .collect(joining("\n")));
    }

    private static String row(ApplicationModule stage) {
        var imports = StageOrderTest.names(StageOrderTest.imports(stage)).stream()
                .sorted(Comparator.comparing(Stages.ORDER::indexOf))
                .collect(joining(", "));
        return "| %s | `%s` | %s |"
                .formatted(StageOrderTest.name(stage), stage.getBasePackage().getName(), imports);
    }
}
