package org.tandem.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.tandem.base.identity.OidcAccounts;
import org.tandem.base.identity.Person;

/**
 * Somebody comes back from an OpenID provider. Who had asked to link that account, while signed in, gets it linked; else
 * the account signs in the person whom it is linked to. Issuer and subject decide, never the e-mail.
 */
final class OidcArrival implements AuthenticationSuccessHandler {

    /** Who asked to link an account, kept in the session while they are away. */
    static final String LINKING = OidcArrival.class.getName();

    private final OidcAccounts accounts;
    private final Onward onward;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    OidcArrival(OidcAccounts accounts, Onward onward) {
        this.accounts = accounts;
        this.onward = onward;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var account = account((OidcUser) Objects.requireNonNull(authentication.getPrincipal()));
        var linking = request.getSession().getAttribute(LINKING);
        request.getSession().removeAttribute(LINKING);
        if (linking instanceof SignedIn who) {
            remember(Optional.of(who), request, response);
            var refused = accounts.link(who.person(), account) instanceof OidcAccounts.Refused;
            response.sendRedirect(refused ? "/account?refused" : "/account?linked");
            return;
        }
        var known = accounts.signIn(account).map(Person::id).map(SignedIn::new);
        remember(known, request, response);
        if (known.isPresent()) {
            onward.onAuthenticationSuccess(request, response, authentication);
        } else {
            response.sendRedirect("/sign-in?unknown");
        }
    }

    private static OidcAccounts.Account account(OidcUser user) {
        return new OidcAccounts.Account(
                Objects.requireNonNull(user.getIssuer()).toString(), Objects.requireNonNull(user.getSubject()));
    }

    /** The session remembers the person, not the provider's token; nobody when the account is unknown. */
    private void remember(Optional<SignedIn> who, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        who.ifPresent(person ->
                context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of())));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
