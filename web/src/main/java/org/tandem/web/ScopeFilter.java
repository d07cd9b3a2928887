package org.tandem.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tandem.base.identity.Identity;
import org.tandem.base.ledger.Reading;

/** Binds the scope of who is signed in around the rest of the request: the database shows their spaces and no other. */
final class ScopeFilter extends OncePerRequestFilter {

    private final Identity identity;

    ScopeFilter(Identity identity) {
        this.identity = identity;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asker = Asker.of(request).or(() -> signedIn().map(this::asker));
        if (asker.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        asker.get().attach(request);
        within(asker.get(), request, response, chain);
    }

    private static Optional<SignedIn> signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn who
                ? Optional.of(who)
                : Optional.empty();
    }

    private Asker asker(SignedIn who) {
        var presence = identity.presence(who.person()).orElseThrow();
        return new Asker(presence.person(), presence.memberships());
    }

    private static @Nullable Void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        return null;
    }

    private static void within(Asker asker, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            asker.scope().<@Nullable Void, Exception>around(() -> {
                if (request.getMethod().equals("GET")) {
                    Reading.<@Nullable Void, Exception>around(() -> pass(request, response, chain));
                } else {
                    pass(request, response, chain);
                }
                return null;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
