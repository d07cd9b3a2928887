package org.tandem.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tandem.base.identity.Identity;

/** Binds the scope of who is signed in around the rest of the request: the database shows their spaces and no other. */
final class ScopeFilter extends OncePerRequestFilter {

    private final Identity identity;

    ScopeFilter(Identity identity) {
        this.identity = identity;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            chain.doFilter(request, response);
            return;
        }
        var person = identity.person(signedIn.person());
        if (person.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var asker = new Asker(person.get(), identity.memberships(person.get().id()));
        asker.attach(request);
        within(asker, request, response, chain);
    }

    private static void within(Asker asker, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            asker.scope().<@Nullable Void, Exception>around(() -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
