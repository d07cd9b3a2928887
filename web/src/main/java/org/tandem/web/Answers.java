package org.tandem.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.ModelAndView;
import org.tandem.web.look.Frame;
import org.tandem.web.look.LocalPath;
import org.tandem.web.look.Preferences;
import org.tandem.web.look.Reader;

/**
 * Trouble as an answer: a plain page for people, problem details (RFC 9457) for programs. It asks no database, which may be
 * what broke.
 */
final class Answers {

    private static final Reader.Csrf NO_FORM = new Reader.Csrf("", "");

    private Answers() {}

    static Object trouble(HttpStatusCode status, String message, HttpServletRequest request) {
        if (path(request).startsWith("/api/")) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(ProblemDetail.forStatusAndDetail(status, message));
        }
        var again = LocalPath.ofReferrer(request.getHeader(HttpHeaders.REFERER)).orElse("");
        return new ModelAndView(
                "home/trouble",
                Map.of(
                        "frame", frame(request),
                        "status", status.value(),
                        "message", message,
                        "again", again.equals("/") ? "" : again,
                        "request", Requests.of(request),
                        "signedIn", signedIn()),
                status);
    }

    /** Of the request that failed, where the container sent it on. */
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    private static boolean signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn;
    }

    /** With a token only for who has a session already: no stranger's wrong address begins one. */
    private static Frame frame(HttpServletRequest request) {
        var token = request.getSession(false) == null ? null : request.getAttribute(CsrfToken.class.getName());
        var csrf = token instanceof CsrfToken known
                ? new Reader.Csrf(known.getParameterName(), known.getToken())
                : NO_FORM;
        return Frame.of(Reader.stranger(Preferences.of(request), csrf));
    }
}
