package org.tandem.web.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.util.DigestUtils;
import org.springframework.util.StringUtils;

/**
 * Addresses of the files that the browser gets. Each carries the hash of its content, so that it can be kept for ever and
 * a new version is a new address. The hash is the one that Spring's content version strategy checks.
 */
public final class Assets {

    /** What every page allows: our own files and nothing inline. Images may also be data, as Bootstrap's ticks are. */
    public static final String CONTENT_SECURITY_POLICY = "default-src 'self'; style-src 'self'; script-src 'self';"
            + " img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    static final String PATH = "/assets/";
    static final String FOLDER = "static/";

    private static final Map<String, String> URLS = new ConcurrentHashMap<>();

    private Assets() {}

    /**
     * The address of a file below {@code static/}.
     *
     * @throws IllegalArgumentException when there is no such file
     */
    public static String url(String file) {
        return URLS.computeIfAbsent(file, Assets::hashed);
    }

    private static String hashed(String file) {
        String stem = StringUtils.stripFilenameExtension(file);
        return PATH + stem + "-" + hash(file) + "." + StringUtils.getFilenameExtension(file);
    }

    private static String hash(String file) {
        try (InputStream content = Assets.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            if (content == null) {
                throw new IllegalArgumentException(
                        "There is no file %s%s. Maybe its name is misspelt, or it comes from".formatted(FOLDER, file)
                                + " a WebJar that web/pom.xml does not unpack.");
            }
            return DigestUtils.md5DigestAsHex(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
