package org.tandem.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.tandem.web.look.LocalPath;

/**
 * Where somebody wanted to go before they signed in: the address that asked them to, or the page that they were refused.
 * Kept in the session, by whichever means they sign in; never an address of another site.
 */
public final class Onward implements AuthenticationSuccessHandler {

    private static final String NEXT = Onward.class.getName();

    private final RequestCache refused;

    Onward(RequestCache refused) {
        this.refused = refused;
    }

    /** Keeps the pages that a stranger was refused, and nothing that does not exist: browsers ask for such by themselves. */
    static RequestCache refused(List<Routes.Rule> rules) {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod())
                && Routes.absent(rules, request).isEmpty());
        return cache;
    }

    /** Remembers this address, if it is one of ours. */
    public static void keep(@Nullable String next, HttpServletRequest request) {
        LocalPath.of(next).ifPresent(path -> request.getSession().setAttribute(NEXT, path));
    }

    /** Takes what was kept, else the desk. */
    public static String take(HttpServletRequest request) {
        return taken(request).orElse("/");
    }

    private static Optional<String> taken(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        var next = (String) session.getAttribute(NEXT);
        session.removeAttribute(NEXT);
        return LocalPath.of(next);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var page = Optional.ofNullable(refused.getRequest(request, response))
                .flatMap(saved -> LocalPath.ofReferrer(saved.getRedirectUrl()));
        refused.removeRequest(request, response);
        response.sendRedirect(taken(request).or(() -> page).orElse("/"));
    }
}
