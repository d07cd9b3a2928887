package org.tandem.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A visitor without a browser: HTTP as it is, one cookie, redirects not followed. */
final class Wire {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String server;
    private String session = "";

    Wire(String server) {
        this.server = server;
    }

    Wire with(String stolen) {
        session = stolen;
        return this;
    }

    /** The cookie of the session; empty before there is one. */
    String session() {
        return session;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> api(String token, String path) {
        return send(request(path).header("Authorization", "Bearer " + token).GET());
    }

    HttpResponse<String> head(String path) {
        return send(request(path).HEAD());
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        return post(path, form, "");
    }

    /** @param referrer the page that the form stood on; empty for none */
    HttpResponse<String> post(String path, Map<String, String> form, String referrer) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(joining("&"));
        var request = referrer.isEmpty() ? request(path) : request(path).header("Referer", referrer);
        return send(request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Posts the form of a page, with its CSRF token. */
    HttpResponse<String> submit(String page, String path, Map<String, String> form) {
        var token = CSRF.matcher(get(page).body());
        var fields = new HashMap<>(form);
        if (token.find()) {
            fields.put("_csrf", token.group(1));
        }
        return post(path, fields);
    }

    HttpResponse<String> signIn(String email, String password) {
        return submit("/sign-in", "/sign-in", Map.of("email", email, "password", password));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(path.startsWith("http") ? URI.create(path) : URI.create(server + path));
        return session.isEmpty() ? request : request.header("Cookie", session);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").stream()
                    .filter(cookie -> cookie.startsWith("tandem="))
                    .forEach(cookie -> session = cookie.substring(0, cookie.indexOf(';')));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
