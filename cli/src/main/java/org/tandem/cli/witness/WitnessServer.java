package org.tandem.cli.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.tandem.proof.witness.Witness;
import org.tandem.proof.witness.WitnessAnswer;

/** A witness behind HTTP: {@code POST /add-checkpoint} and nothing else. */
public final class WitnessServer implements AutoCloseable {
    private static final int LONGEST = 64 * 1024;
    private static final int NOT_ALLOWED = 405;
    private static final int TOO_LARGE = 413;

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private WitnessServer(HttpServer http) {
        this.http = http;
    }

    public static WitnessServer start(Witness witness, String bind, int port) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(bind, port), 0);
        WitnessServer server = new WitnessServer(http);
        http.createContext("/add-checkpoint", exchange -> answer(witness, exchange));
        http.setExecutor(server.threads);
        http.start();
        return server;
    }

    /** {@code http://127.0.0.1:7411}. */
    public String address() {
        return "http://%s:%d"
                .formatted(http.getAddress().getHostString(), http.getAddress().getPort());
    }

    private static void answer(Witness witness, HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("POST")) {
                exchange.sendResponseHeaders(NOT_ALLOWED, -1);
                return;
            }
            byte[] body = exchange.getRequestBody().readNBytes(LONGEST + 1);
            if (body.length > LONGEST) {
                exchange.sendResponseHeaders(TOO_LARGE, -1);
                return;
            }
            send(exchange, witness.add(new String(body, StandardCharsets.UTF_8)));
        }
    }

    private static void send(HttpExchange exchange, WitnessAnswer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        String type = answer.status() == 409 ? "text/x.tlog.size" : "text/plain; charset=utf-8";
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        http.stop(0);
        threads.close();
    }
}
