package org.tandem.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks for the first page as a visitor would, so that "ready" means that it answers. */
final class FirstPage {

    private static final int OK = 200;

    private FirstPage() {}

    static void await(URI address) {
        try (var visitor = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            var answer = visitor.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new IllegalStateException("The first page answered " + answer.statusCode() + ".");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted before the first page answered.", e);
        }
    }
}
