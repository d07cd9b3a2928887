package org.tandem.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Trouble before or around the pages: what the security chain refused, what a filter broke, what nobody understands. */
@Controller
class ErrorPage implements ErrorController {

    /** Set when a form came without the token that it should bear. */
    static final String STALE_FORM = ErrorPage.class.getName() + ".stale";

    @RequestMapping("/error")
    Object show(HttpServletRequest request) {
        var status = status(request);
        var stale = request.getAttribute(STALE_FORM) != null;
        return Answers.trouble(
                status,
                stale
                        ? "This form is too old: you have signed in or out since it was opened, or it stood open for very long. Nothing was changed. Open the page again, then send it once more."
                        : words(status),
                request);
    }

    private static HttpStatus status(HttpServletRequest request) {
        return Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(HttpStatus::resolve)
                .orElse(HttpStatus.NOT_FOUND);
    }

    /** What a status means to who asked. */
    static String words(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> String.valueOf(new NotFound().getMessage());
            case METHOD_NOT_ALLOWED -> "This address takes another kind of request. Nothing was changed.";
            case FORBIDDEN -> "There is nothing here that you may do.";
            case CONTENT_TOO_LARGE -> "This is too large to be taken in. Nothing was changed.";
            default ->
                status.is4xxClientError()
                        ? "This request is not understood. Maybe the address was cut or mistyped."
                        : Trouble.BROKEN;
        };
    }
}
