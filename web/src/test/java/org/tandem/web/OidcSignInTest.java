package org.tandem.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tandem.Cast;
import org.tandem.Cast.Player;
import org.tandem.base.identity.Identity;

/** Signing in by an OpenID provider, which runs beside the server and has a page of its own, in the browser. */
@WebTest
class OidcSignInTest {

    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server(new OAuth2Config(true));

    @Autowired
    Cast cast;

    @Autowired
    Visitors visitors;

    @Autowired
    Identity identity;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        PROVIDER.start();
        var registration = "spring.security.oauth2.client.registration.house.";
        properties.add(registration + "client-id", () -> "tandem");
        properties.add(registration + "client-secret", () -> "only for tests");
        properties.add(registration + "client-name", () -> "House");
        properties.add(registration + "scope", () -> "openid");
        properties.add(
                "spring.security.oauth2.client.provider.house.issuer-uri",
                () -> PROVIDER.issuerUrl("house").toString());
    }

    @AfterAll
    static void stop() {
        PROVIDER.shutdown();
    }

    @Test
    void an_account_that_was_linked_signs_in() {
        var ana = cast.partnership().client();
        var subject = "ana-" + UUID.randomUUID();
        var page = visitors.signedIn(ana);
        page.navigate("/account");
        Browser.assertAccessible(page);
        press(page, "Link your account at House");
        atTheProvider(page, subject, "{}");
        assertThat(page.getByText("Linked: ")).isVisible();

        var later = visitors.stranger();
        later.navigate("/sign-in");
        Browser.assertAccessible(later);
        signInByHouse(later, subject, "{}");

        assertThat(later).hasURL(visitors.address() + "/");
        later.navigate("/account");
        assertThat(later.getByText(identity.person(ana.seat().person())
                                .orElseThrow()
                                .email())
                        .first())
                .isVisible();
        Browser.assertQuiet(page);
    }

    @Test
    void an_unknown_account_is_refused_though_it_claims_a_known_address() {
        var ana = cast.partnership().client();

        var page = visitors.stranger();
        page.navigate("/sign-in");
        signInByHouse(page, "mallory", claiming(ana));

        assertThat(page.getByText("This account is not linked to anybody here.").first())
                .isVisible();
        page.navigate("/account");
        assertThat(page).hasURL(visitors.address() + "/sign-in");
    }

    private String claiming(Player player) {
        var email = identity.person(player.seat().person()).orElseThrow().email();
        return "{\"email\": \"%s\", \"email_verified\": true}".formatted(email);
    }

    private static void signInByHouse(Page page, String subject, String claims) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in by House"))
                .click();
        atTheProvider(page, subject, claims);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    private static void atTheProvider(Page page, String subject, String claims) {
        page.locator("input[name=username]").fill(subject);
        page.locator("textarea[name=claims]").fill(claims);
        press(page, "Sign-in");
    }
}
