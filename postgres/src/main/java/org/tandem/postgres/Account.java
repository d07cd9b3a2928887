package org.tandem.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.stream.Stream;

/**
 * The account that the server runs as. PostgreSQL refuses to run as root, so root starts it in a user namespace of its
 * own ({@code unshare}) or, where that is refused (most containers), as an unprivileged user ({@code setpriv}).
 *
 * @param prefix what stands before the server's command line; empty for everyone but root
 * @param owner the user that the server's files are handed over to; empty when they stay the caller's
 */
record Account(List<String> prefix, String owner) {
    private static final String UNPRIVILEGED = "nobody";
    private static final Account SAME = new Account(List.of(), "");
    private static final Account NAMESPACE = new Account(List.of("unshare", "--user"), "");

    /** The account for a data directory, which may not exist yet; one that was handed over stays so. */
    static Account forData(Path data) throws IOException {
        if (!isRoot()) {
            return SAME;
        }
        String owner = Files.exists(data) ? Files.getOwner(data).getName() : "root";
        if (!owner.equals("root")) {
            return other(owner);
        }
        // Inside the namespace the caller must have a name, else initdb gives up.
        boolean namespaces = Commands.succeeds(List.of("unshare", "--user", "id", "-un"));
        return namespaces ? NAMESPACE : other(UNPRIVILEGED);
    }

    List<String> command(String... words) {
        return Stream.concat(prefix.stream(), Stream.of(words)).toList();
    }

    /** Gives a file or a whole directory to the account. */
    void own(Path path) throws IOException {
        if (owner.isEmpty()) {
            return;
        }
        UserPrincipal user =
                path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.toList()) {
                Files.setOwner(file, user);
            }
        }
    }

    private static Account other(String owner) {
        // The capability lets the server pass through folders above its own that only root may enter, such as /root.
        List<String> prefix = List.of(
                "setpriv",
                "--reuid=" + owner,
                "--clear-groups",
                "--inh-caps=-all,+dac_override",
                "--ambient-caps=-all,+dac_override");
        Account account = new Account(prefix, owner);
        if (Commands.succeeds(account.command("true"))) {
            return account;
        }
        throw new IllegalStateException(
                "PostgreSQL does not run as root, and neither \"unshare --user\" nor \"setpriv\" works here. Maybe start"
                        + " Tandem as an ordinary user, or install util-linux.");
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name")) && Files.isDirectory(Path.of("/proc/self"));
    }
}
