package org.tandem.cli.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.proof.Checkpoint;
import org.tandem.proof.KeyKind;
import org.tandem.proof.KeyRing;
import org.tandem.proof.Merkle;
import org.tandem.proof.NoteSigner;
import org.tandem.proof.Origin;
import org.tandem.proof.witness.AddCheckpoint;
import org.tandem.proof.witness.Witness;
import org.tandem.proof.witness.WitnessFolder;

/** The witness behind HTTP, by the statuses of C2SP. */
class WitnessServerTest {
    private final NoteSigner log = NoteSigner.generate("tandem.example", KeyKind.LOG, new SecureRandom());
    private final NoteSigner key = NoteSigner.generate("witness.example", KeyKind.WITNESS, new SecureRandom());

    @Test
    void itAnswersAddCheckpointAndNothingElse(@TempDir Path folder) throws IOException, InterruptedException {
        var witness = new Witness(
                key, KeyRing.of(List.of(log.verifier())), new WitnessFolder(folder), InstantSource.system());
        var note =
                new Checkpoint(new Origin("tandem.example", new UUID(1, 2), 1).toString(), 0, Merkle.EMPTY).sign(log);
        var request = new AddCheckpoint(0, List.of(), note).toString();
        try (WitnessServer server = WitnessServer.start(witness, "127.0.0.1", 0);
                HttpClient http = HttpClient.newHttpClient()) {
            assertThat(post(http, server, request)).startsWith("200 \u2014 witness.example ");
            assertThat(post(http, server, request.replace("old 0", "old 7"))).startsWith("400 ");
            assertThat(post(http, server, "x".repeat(70_000))).startsWith("413");
            assertThat(http.send(
                                    HttpRequest.newBuilder(URI.create(server.address() + "/add-checkpoint"))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(405);
        }
    }

    private static String post(HttpClient http, WitnessServer server, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.address() + "/add-checkpoint"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var response = http.send(request, HttpResponse.BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }
}
