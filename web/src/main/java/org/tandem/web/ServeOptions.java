package org.tandem.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What {@code ./tandem serve} was asked for. Secrets come from the environment (docs/operations.md), never from here,
 * because a command line is public on its machine.
 */
record ServeOptions(Map<String, Object> properties) {

    private static final Map<String, String> KNOWN = new TreeMap<>(Map.of(
            "--public-url", "tandem.public-url",
            "--port", "server.port",
            "--address", "server.address",
            "--database", "spring.datasource.url",
            "--keys", "tandem.keys",
            "--trusted-proxies", "server.tomcat.remoteip.internal-proxies"));

    private static final String HELP = """
            Usage: ./tandem serve --public-url URL --database JDBC-URL [options]
              --public-url URL       the address that people use; https beyond this machine
              --database URL         jdbc:postgresql://HOST/DATABASE, PostgreSQL 15 or newer
              --port N               where to listen (default 8080)
              --address A            on which address (default 127.0.0.1)
              --keys DIR             the folder of the signing key (default ~/.tandem/keys)
              --trusted-proxies RE   addresses of proxies whose X-Forwarded headers count
            Users and passwords of the database come from the environment; docs/operations.md lists them.
            """;

    /** Empty when the arguments are not understood; what is wrong was said on standard error. */
    static Optional<ServeOptions> read(List<String> arguments) {
        try {
            return Optional.of(parse(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println("tandem serve: " + e.getMessage() + System.lineSeparator() + HELP);
            return Optional.empty();
        }
    }

    static ServeOptions parse(List<String> arguments) {
        var properties = new TreeMap<String, Object>(Map.of("server.address", "127.0.0.1"));
        var rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            var option = rest.pop();
            var property = KNOWN.get(option);
            if (property == null) {
                throw new IllegalArgumentException("unknown option \"%s\". The options are %s."
                        .formatted(option, String.join(", ", KNOWN.keySet())));
            }
            if (rest.isEmpty()) {
                throw new IllegalArgumentException(option + " needs a value.");
            }
            properties.put(property, rest.pop());
        }
        checked(properties);
        return new ServeOptions(properties);
    }

    private static void checked(Map<String, Object> properties) {
        var url = properties.get("tandem.public-url");
        if (url == null) {
            throw new IllegalArgumentException(
                    "--public-url is missing: mails and links need the address that people use.");
        }
        var address = address(url.toString());
        boolean https = "https".equals(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT));
        if (!https && !loopback(address.getHost())) {
            throw new IllegalArgumentException(
                    "--public-url %s must begin with https: passwords and sessions cross the network. Put a proxy with a certificate before this server."
                            .formatted(url));
        }
        properties.put("server.servlet.session.cookie.secure", String.valueOf(https));
        properties.put("server.forward-headers-strategy", "native");
        properties.put("tandem.log-name", address.getHost());
        properties.put("logging.structured.format.console", "ecs");
    }

    private static URI address(String url) {
        try {
            var address = new URI(url);
            if (address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // said below
        }
        throw new IllegalArgumentException(
                "--public-url %s is no address such as https://tandem.example.org.".formatted(url));
    }

    private static boolean loopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
