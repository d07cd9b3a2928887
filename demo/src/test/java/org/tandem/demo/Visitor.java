package org.tandem.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser's cookies, reading pages and sending their forms. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI address;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Visitor(URI address) {
        this.address = address;
    }

    /** The page, wherever its address leads. */
    String read(String path) throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
        var further = answer.headers().firstValue("Location");
        return further.isPresent() ? read(further.get()) : answer.body();
    }

    /** Sends the form of this page; returns the path that the answer leads to. */
    String send(String page, Map<String, String> fields) throws IOException, InterruptedException {
        var token = TOKEN.matcher(read(page));
        assertThat(token.find()).isTrue();
        var all = new HashMap<>(fields);
        all.put("_csrf", token.group(1));
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(address.resolve(page))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded(all)))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return address.resolve(answer.headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
