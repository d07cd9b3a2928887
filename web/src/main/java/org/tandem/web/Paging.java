package org.tandem.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lists begin at page 1 and offset 0, and none has a hundred million lines: no other number reaches the database. */
final class Paging implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        check("page", "0*[1-9]\\d{0,6}", request.getParameter("page"));
        check("offset", "\\d{1,8}", request.getParameter("offset"));
        return true;
    }

    private static void check(String name, String allowed, @Nullable String text) {
        if (text != null && !text.isEmpty() && !text.matches(allowed)) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "“%s” cannot be understood as “%s” here.".formatted(text, name));
        }
    }
}
