package org.tandem.web;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.tandem.base.identity.Attempts;
import org.tandem.base.identity.Attempts.Door;
import org.tandem.base.identity.Identity;

/** Signs in by address and password, so many times a quarter of an hour. Whatever is wrong, the answer is the same. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final Identity identity;
    private final Attempts attempts;

    PasswordSignIn(Identity identity, Attempts attempts) {
        this.identity = identity;
        this.attempts = attempts;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        if (attempts.count(Door.SIGN_IN, asked.getName(), address(asked)) instanceof Attempts.TooMany) {
            throw new LockedException("Too many attempts.");
        }
        var person = identity.signIn(asked.getName(), String.valueOf(asked.getCredentials()))
                .orElseThrow(() -> new BadCredentialsException("Address or password are not right."));
        attempts.succeeded(Door.SIGN_IN, asked.getName(), address(asked));
        return UsernamePasswordAuthenticationToken.authenticated(new SignedIn(person.id()), null, List.of());
    }

    private static String address(Authentication asked) {
        return asked.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
