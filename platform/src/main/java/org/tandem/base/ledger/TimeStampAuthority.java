package org.tandem.base.ledger;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The time-stamping authority that this server asks: {@code tandem.timestamps.url}, none by default. It sees hashes alone.
 * Bounded in time and in what is read.
 */
@Component
class TimeStampAuthority {

    private static final int LONGEST = 100_000;
    private static final int OK = 200;

    private final String url;
    private final Duration every;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(3))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    TimeStampAuthority(
            @Value("${tandem.timestamps.url:}") String url, @Value("${tandem.timestamps.every:PT1H}") Duration every) {
        this.url = url.strip();
        this.every = every;
    }

    boolean any() {
        return !url.isEmpty();
    }

    /** The least time between two stamps of one log. */
    Duration every() {
        return every;
    }

    /** Under which its stamps stand. */
    String name() {
        return URI.create(url).getHost();
    }

    byte[] ask(byte[] query) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/timestamp-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(query))
                .build();
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var content = response.body()) {
                if (response.statusCode() != OK) {
                    throw new IOException("It answered with status %d.".formatted(response.statusCode()));
                }
                return content.readNBytes(LONGEST);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the authority was asked.", e);
        }
    }
}
