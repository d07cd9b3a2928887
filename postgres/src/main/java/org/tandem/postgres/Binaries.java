package org.tandem.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The programs of one PostgreSQL installation.
 *
 * @param bin the folder that holds {@code initdb}, {@code pg_ctl} and {@code postgres}
 */
record Binaries(Path bin) {
    /** Names the bin folder of another installation, so that tests can run on its version. */
    static final String OTHER = "tandem.test.postgres";

    /** The programs in the jar for this machine, unpacked once into the user's cache. */
    static Binaries bundled() throws IOException {
        String name = "/postgres-%s-%s.txz".formatted(system(), processor());
        URL archive = Binaries.class.getResource(name);
        if (archive == null) {
            throw new IllegalStateException(
                    "There is no PostgreSQL for this machine (%s on the class path). Maybe use a server of your own by its URL."
                            .formatted(name));
        }
        Path home = cache().resolve("postgres-" + fingerprint(archive));
        if (!Files.isDirectory(home)) {
            try (InputStream in = archive.openStream()) {
                Archive.unpack(in, home);
            }
        }
        return new Binaries(home.resolve("bin"));
    }

    /** Another installation if the property or environment variable names one, else {@link #bundled}. */
    static Binaries forTests() throws IOException {
        String other = setting(OTHER, "TANDEM_TEST_POSTGRES");
        return other == null ? bundled() : new Binaries(Path.of(other));
    }

    String program(String name) {
        return bin.resolve(name).toString();
    }

    /** The major version, such as 18. */
    int version() {
        // "postgres (PostgreSQL) 15.10 (Debian 15.10-0+deb12u1)"
        String said = Commands.run(List.of(program("postgres"), "--version"));
        return Integer.parseInt(said.replaceFirst("^\\D*(\\d+).*$", "$1"));
    }

    private static Path cache() {
        String chosen = setting("tandem.cache", "TANDEM_CACHE");
        if (chosen != null) {
            return Path.of(chosen);
        }
        if (Account.isRoot()) {
            // Not in root's home: the server may run as a user who cannot enter it.
            return Path.of("/var/cache/tandem");
        }
        String base = System.getenv("XDG_CACHE_HOME");
        Path home = Path.of(System.getProperty("user.home"));
        return (base == null || base.isBlank() ? home.resolve(".cache") : Path.of(base)).resolve("tandem");
    }

    private static @Nullable String setting(String property, String variable) {
        String value = System.getProperty(property, "");
        String chosen = value.isBlank() ? System.getenv(variable) : value;
        return chosen == null || chosen.isBlank() ? null : chosen;
    }

    /** Size and checksum as the jar states them: enough to tell versions apart without reading 15 MB at each start. */
    private static String fingerprint(URL archive) throws IOException {
        if (archive.openConnection() instanceof JarURLConnection jar) {
            return HexFormat.of().toHexDigits(jar.getJarEntry().getCrc(), 8) + "-"
                    + jar.getJarEntry().getSize();
        }
        throw new IllegalStateException(archive + " must be inside a jar.");
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : name;
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            case String other -> other;
        };
    }
}
