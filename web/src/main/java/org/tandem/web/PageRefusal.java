package org.tandem.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;

/** What the security chain of pages refuses: a stranger is asked to sign in, the rest is told by {@link ErrorPage}. */
final class PageRefusal implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final List<Routes.Rule> rules;
    private final AuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint("/sign-in");

    PageRefusal(List<Routes.Rule> rules) {
        this.rules = rules;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException trouble)
            throws IOException, ServletException {
        var absent = Routes.absent(rules, request);
        if (absent.isPresent()) {
            response.sendError(absent.get().value());
        } else {
            signIn.commence(request, response, trouble);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException trouble)
            throws IOException {
        if (trouble instanceof CsrfException) {
            request.setAttribute(ErrorPage.STALE_FORM, true);
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else {
            response.sendError(
                    Routes.absent(rules, request).orElse(HttpStatus.FORBIDDEN).value());
        }
    }
}
