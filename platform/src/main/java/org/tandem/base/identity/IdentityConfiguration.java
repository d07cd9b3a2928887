package org.tandem.base.identity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept: Argon2id (RFC 9106) with the parameters of OWASP's password storage cheat sheet. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int PASSES = 2;

    @Bean
    PasswordEncoder passwords(@Value("${tandem.password-kibibytes:19456}") int kibibytes) {
        return new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, kibibytes, PASSES);
    }
}
