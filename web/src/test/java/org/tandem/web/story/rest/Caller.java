package org.tandem.web.story.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program of one persona: calls REST over real HTTP with a bearer token. A refusal of the server fails the test. */
final class Caller {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String address;
    private final String token;

    Caller(String address, String token) {
        this.address = address;
        this.token = token;
    }

    JsonNode get(String path) {
        return json(send(request(path).GET()));
    }

    /** The ETag of what stands there now. */
    String tag(String path) {
        return send(request(path).GET()).headers().firstValue("ETag").orElseThrow();
    }

    JsonNode post(String path, Object body) {
        return json(send(request(path).POST(content(body))));
    }

    /** Posts what makes something new; gives its id. */
    UUID create(String path, Object body) {
        return id(post(path, body));
    }

    static UUID id(JsonNode created) {
        return UUID.fromString(created.get("id").asString());
    }

    JsonNode put(String path, Object body) {
        return json(send(request(path).PUT(content(body))));
    }

    /** @param of the path of the object that is changed, whose ETag goes with the change */
    JsonNode post(String path, String of, Object body) {
        return json(send(request(path).header("If-Match", tag(of)).POST(content(body))));
    }

    JsonNode put(String path, String of, Object body) {
        return json(send(request(path).header("If-Match", tag(of)).PUT(content(body))));
    }

    /** Tries a change that a rule forbids; answers the rule's words. */
    String refusal(String path, String of) {
        var request = request(path).header("If-Match", tag(of)).POST(content(Map.of()));
        var answer = exchange(request.build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return json(answer).get("detail").asString();
    }

    /** Sends a CSV file. */
    JsonNode upload(String path, String csv) {
        return json(send(request(path).setHeader("Content-Type", "text/csv").PUT(BodyPublishers.ofString(csv))));
    }

    static JsonNode read(String json) {
        return JSON.readTree(json);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher content(Object body) {
        return BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return answer.body().isBlank() ? JSON.nullNode() : JSON.readTree(answer.body());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        var built = request.build();
        var answer = exchange(built);
        assertThat(answer.statusCode())
                .as("%s %s: %s", built.method(), built.uri(), answer.body())
                .isBetween(200, 299);
        return answer;
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The call was interrupted.", e);
        }
    }
}
