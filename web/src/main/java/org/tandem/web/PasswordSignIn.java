package org.tandem.web;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.tandem.base.identity.Identity;

/** Signs in by address and password. Whatever is wrong, the answer is the same. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final Identity identity;

    PasswordSignIn(Identity identity) {
        this.identity = identity;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var person = identity.signIn(asked.getName(), String.valueOf(asked.getCredentials()))
                .orElseThrow(() -> new BadCredentialsException("Address or password are not right."));
        return UsernamePasswordAuthenticationToken.authenticated(new SignedIn(person.id()), null, List.of());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
