package org.tandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of docs/ that is written from the code: it is committed, and a test notices when it is no longer true. */
public final class Committed {

    private static final Path DOCS = Path.of("..", "docs");

    private Committed() {}

    /**
     * The committed file says exactly this text; with {@code -Dtandem.renew=true} it is written instead.
     *
     * @param name below docs/: "rights.md"
     */
    public static void assertSays(String name, String text) throws IOException {
        var file = DOCS.resolve(name);
        if (Boolean.getBoolean("tandem.renew")) {
            Files.writeString(file, text);
        }
        assertThat(file)
                .as(
                        "docs/%s is written from the code and differs from it. Renew it: run this test with -Dtandem.renew=true, then commit the file.",
                        name)
                .exists()
                .content()
                .isEqualTo(text);
    }
}
