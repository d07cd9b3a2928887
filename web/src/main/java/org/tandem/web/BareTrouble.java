package org.tandem.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.tandem.web.look.Assets;

/**
 * The last word, when not even {@link ErrorPage} can speak: a request that is none, or a database that is away together
 * with its sessions. Quotes nothing of the request.
 */
final class BareTrouble extends ErrorReportValve {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>That did not work · Tandem</title>
            <link rel="stylesheet" href="%s"><link rel="stylesheet" href="%s"></head>
            <body class="t-plain"><main class="t-main"><h1>That did not work</h1><p class="t-lead">%s</p>
            <p><a href="/">Back to your desk</a></p></main></body>
            </html>
            """;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable trouble) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var status = HttpStatus.resolve(response.getStatus());
        var words = ErrorPage.words(status == null ? HttpStatus.BAD_REQUEST : status);
        try {
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Content-Security-Policy", Assets.CONTENT_SECURITY_POLICY);
            response.setHeader("X-Content-Type-Options", "nosniff");
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(PAGE.formatted(Assets.url("lib/bootstrap.min.css"), Assets.url("tandem.css"), words));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            // Whoever asked has left: nobody is there to be told.
        }
    }
}
