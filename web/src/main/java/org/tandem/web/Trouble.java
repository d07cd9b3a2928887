package org.tandem.web;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.tandem.base.identity.Forbidden;
import org.tandem.base.ledger.Outdated;

/**
 * The one place where trouble becomes an answer: a page for people, problem details (RFC 9457) for programs. Refusals by
 * rule do not come here; they are results.
 */
@RestControllerAdvice
class Trouble {

    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

    static final String BROKEN =
            "Something broke on our side and nothing was changed. Try again; if it stays, tell whoever runs this server.";

    @ExceptionHandler
    Object on(NotFound trouble, HttpServletRequest request) {
        return Answers.trouble(HttpStatus.NOT_FOUND, String.valueOf(trouble.getMessage()), request);
    }

    @ExceptionHandler
    Object on(Forbidden trouble, HttpServletRequest request) {
        return Answers.trouble(HttpStatus.FORBIDDEN, String.valueOf(trouble.getMessage()), request);
    }

    @ExceptionHandler
    Object on(Outdated trouble, HttpServletRequest request) {
        var api = request.getRequestURI().startsWith("/api/");
        return Answers.trouble(
                api ? HttpStatus.PRECONDITION_FAILED : HttpStatus.CONFLICT,
                String.valueOf(trouble.getMessage()),
                request);
    }

    /** Two recorded the next version of one object at the same moment: the second is told. */
    @ExceptionHandler
    Object on(DuplicateKeyException trouble, HttpServletRequest request) {
        LOG.info("Two changes met: {}", Requests.kind(request));
        return Answers.trouble(
                HttpStatus.CONFLICT,
                "Somebody else changed this at the same moment. Look at what changed, then apply your change again.",
                request);
    }

    /** An address with something else where an id belongs names nothing; a wrong number in a question is a mistake. */
    @ExceptionHandler
    Object on(MethodArgumentTypeMismatchException trouble, HttpServletRequest request) {
        return trouble.getParameter().hasParameterAnnotation(PathVariable.class)
                ? on(new NotFound(), request)
                : Answers.trouble(
                        HttpStatus.BAD_REQUEST,
                        "“%s” cannot be understood as “%s” here.".formatted(trouble.getValue(), trouble.getName()),
                        request);
    }

    @ExceptionHandler
    Object on(Exception trouble, HttpServletRequest request) {
        if (trouble instanceof NoResourceFoundException) {
            return on(new NotFound(), request);
        }
        if (trouble instanceof ErrorResponse known) {
            var detail = known.getBody().getDetail();
            return Answers.trouble(
                    known.getStatusCode(), detail == null ? "This request is not understood." : detail, request);
        }
        if (trouble instanceof HttpMessageNotReadableException) {
            return Answers.trouble(
                    HttpStatus.BAD_REQUEST, "The body is not what is expected here: look at /api/openapi.", request);
        }
        if (trouble instanceof IllegalArgumentException) {
            return Answers.trouble(HttpStatus.BAD_REQUEST, String.valueOf(trouble.getMessage()), request);
        }
        LOG.error("Request failed: {} {}", request.getMethod(), Requests.kind(request), trouble);
        return Answers.trouble(HttpStatus.INTERNAL_SERVER_ERROR, BROKEN, request);
    }
}
