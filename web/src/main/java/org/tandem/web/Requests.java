package org.tandem.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.tandem.base.ledger.Ids;

/**
 * Gives each request an id, in every line that it logs and in its answer, or takes over that of the proxy before us. One
 * line a request tells the kind of the page, never its address: addresses bear ids and the secrets of invitations.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Requests extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";
    private static final String FIELD = "request";
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final Logger LOG = LoggerFactory.getLogger(Requests.class);
    private static final int NANOS = 1_000_000;

    private final Ids ids;

    Requests(Ids ids) {
        this.ids = ids;
    }

    /** What kind of page was asked for: "/spaces/{space}/needs"; empty where there is none of that kind. */
    static String kind(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                ? pattern
                : "";
    }

    /** The id of this request; empty outside the server. */
    static String of(HttpServletRequest request) {
        return request.getAttribute(FIELD) instanceof String id ? id : "";
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = id(request);
        request.setAttribute(FIELD, id);
        response.setHeader(HEADER, id);
        long begun = System.nanoTime();
        try (var field = MDC.putCloseable(FIELD, id)) {
            answer(request, response, chain);
            LOG.info(
                    "{} {} {} in {} ms",
                    request.getMethod(),
                    kind(request),
                    response.getStatus(),
                    (System.nanoTime() - begun) / NANOS);
        }
    }

    /** What breaks outside the pages is logged here, with its id, and told by {@link ErrorPage}. */
    private static void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException trouble) {
            if (response.isCommitted()) {
                throw trouble;
            }
            LOG.error("Request failed: {} {}", request.getMethod(), kind(request), trouble);
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private String id(HttpServletRequest request) {
        var given = request.getHeader(HEADER);
        return given != null && HARMLESS.matcher(given).matches()
                ? given
                : ids.next().toString();
    }
}
