package org.tandem.proof.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A time-stamping authority by a program that is not ours: {@code openssl ts}, with a root and a certificate of its own. */
final class OpenSslAuthority {
    private static final String CONFIGURATION = """
            [tsa]
            default_tsa = one
            [one]
            serial = serial
            crypto_device = builtin
            signer_cert = tsa.pem
            certs = root.pem
            signer_key = tsa.key
            signer_digest = sha256
            default_policy = 1.2.3.4.1
            digests = sha256
            accuracy = secs:1
            ordering = no
            tsa_name = yes
            ess_cert_id_chain = no
            ess_cert_id_alg = sha256
            [issued]
            extendedKeyUsage = critical,timeStamping
            basicConstraints = CA:false
            """;

    private final Path folder;

    private OpenSslAuthority(Path folder) {
        this.folder = folder;
    }

    static boolean isThere() {
        try {
            return new ProcessBuilder("openssl", "version").start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static OpenSslAuthority in(Path folder) throws IOException {
        OpenSslAuthority authority = new OpenSslAuthority(folder);
        Files.writeString(folder.resolve("tsa.cnf"), CONFIGURATION);
        Files.writeString(folder.resolve("serial"), "01\n");
        authority.run("req -x509 -newkey rsa:2048 -nodes -keyout root.key -out root.pem -days 30 -subj /CN=Root");
        authority.run("req -newkey rsa:2048 -nodes -keyout tsa.key -out tsa.csr -subj /CN=Stamps");
        authority.run("x509 -req -in tsa.csr -CA root.pem -CAkey root.key -CAcreateserial -out tsa.pem -days 30"
                + " -extfile tsa.cnf -extensions issued");
        return authority;
    }

    byte[] answer(byte[] query) throws IOException {
        Files.write(folder.resolve("query.tsq"), query);
        run("ts -reply -config tsa.cnf -queryfile query.tsq -out answer.tsr");
        return Files.readAllBytes(folder.resolve("answer.tsr"));
    }

    List<Trusted> root() throws IOException {
        return Trusted.parse(Files.readAllBytes(folder.resolve("root.pem")));
    }

    List<Trusted> itself() throws IOException {
        return Trusted.parse(Files.readAllBytes(folder.resolve("tsa.pem")));
    }

    private void run(String arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments.split(" ")));
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException("openssl %s: %s".formatted(arguments, Files.readString(said)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
