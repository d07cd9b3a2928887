package org.tandem.web.story;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tandem.Cast;
import org.tandem.base.identity.Identity;
import org.tandem.web.WebTest;
import org.tandem.web.story.browser.Browsers;
import org.tandem.web.story.doors.Doors;
import org.tandem.web.story.rest.Callers;

/** A server that somebody has set up and that sends real mail, one for all tests that need it. */
@WebTest
@Import({Doors.class, Doors.Later.class, Browsers.class, Callers.class})
abstract class WithMail {

    @Autowired
    private Cast cast;

    @Autowired
    private Identity identity;

    @DynamicPropertySource
    static void a_mail_server(DynamicPropertyRegistry registry) {
        PostOffice.announce(registry);
    }

    @BeforeEach
    void somebody_has_set_the_server_up() {
        if (!identity.anyone()) {
            cast.signUp("Olga Host", "olga-host", "The host");
        }
    }
}
