package org.tandem.base.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** One HTTP request to a witness; bounded in time and in what it reads. */
@Component
class WitnessCall {

    private static final int LONGEST = 10_000;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(3))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    record Answer(int status, String body) {}

    Answer add(URI address, String body) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(address + "/add-checkpoint"))
                .timeout(Duration.ofSeconds(5))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var response = send(request);
        try (var content = response.body()) {
            return new Answer(
                    response.statusCode(),
                    new String(content.readNBytes(LONGEST), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the witness was asked.", e);
        }
    }
}
