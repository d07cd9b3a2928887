package org.tandem.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.tandem.base.identity.Forbidden;
import org.tandem.base.ledger.Outdated;
import org.tandem.web.look.Frames;

/**
 * The one place where trouble becomes an answer: a page for people, problem details (RFC 9457) for programs. Refusals by
 * rule do not come here; they are results.
 */
@RestControllerAdvice
class Trouble {

    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

    private final Frames frames;

    Trouble(Frames frames) {
        this.frames = frames;
    }

    @ExceptionHandler
    Object on(NotFound trouble, HttpServletRequest request) {
        return answer(HttpStatus.NOT_FOUND, String.valueOf(trouble.getMessage()), request);
    }

    @ExceptionHandler
    Object on(Forbidden trouble, HttpServletRequest request) {
        return answer(HttpStatus.FORBIDDEN, String.valueOf(trouble.getMessage()), request);
    }

    @ExceptionHandler
    Object on(Outdated trouble, HttpServletRequest request) {
        var api = request.getRequestURI().startsWith("/api/");
        return answer(
                api ? HttpStatus.PRECONDITION_FAILED : HttpStatus.CONFLICT,
                String.valueOf(trouble.getMessage()),
                request);
    }

    /** Two recorded the next version of one object at the same moment: the second is told. */
    @ExceptionHandler
    Object on(DuplicateKeyException trouble, HttpServletRequest request) {
        LOG.info("Two changes met: {}", Requests.kind(request));
        return answer(
                HttpStatus.CONFLICT,
                "Somebody else changed this at the same moment. Look at what changed, then apply your change again.",
                request);
    }

    @ExceptionHandler
    Object on(Exception trouble, HttpServletRequest request) {
        if (trouble instanceof NoResourceFoundException) {
            return on(new NotFound(), request);
        }
        if (trouble instanceof ErrorResponse known) {
            var detail = known.getBody().getDetail();
            return answer(known.getStatusCode(), detail == null ? "This request is not understood." : detail, request);
        }
        if (trouble instanceof HttpMessageNotReadableException) {
            return answer(HttpStatus.BAD_REQUEST, "The body is not what is expected here: look at /api/docs.", request);
        }
        if (trouble instanceof IllegalArgumentException) {
            return answer(HttpStatus.BAD_REQUEST, String.valueOf(trouble.getMessage()), request);
        }
        LOG.error("Request failed: {} {}", request.getMethod(), Requests.kind(request), trouble);
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something broke on our side and nothing was changed. Try again; if it stays, tell whoever runs this server.",
                request);
    }

    private Object answer(HttpStatusCode status, String message, HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/api/")) {
            var problem = ProblemDetail.forStatusAndDetail(status, message);
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        return new ModelAndView(
                "home/trouble",
                Map.of("frame", frames.frame(request), "status", status.value(), "message", message),
                status);
    }
}
