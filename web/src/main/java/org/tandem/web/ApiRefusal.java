package org.tandem.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/** What the security chain of REST refuses, as problem details. */
final class ApiRefusal implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final List<Routes.Rule> rules;
    private final JsonMapper json = JsonMapper.builder().build();

    ApiRefusal(List<Routes.Rule> rules) {
        this.rules = rules;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException trouble)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        answer(
                response,
                HttpStatus.UNAUTHORIZED,
                "Send a token of yours in the header: Authorization: Bearer TOKEN. You make tokens on your page.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException trouble)
            throws IOException {
        var status = Routes.absent(rules, request).orElse(HttpStatus.FORBIDDEN);
        answer(response, status, ErrorPage.words(status));
    }

    private void answer(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), ProblemDetail.forStatusAndDetail(status, detail));
    }
}
