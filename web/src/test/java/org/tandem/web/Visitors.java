package org.tandem.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.tandem.Cast.Player;
import org.tandem.base.identity.Identity;

/** Opens the browser at the server, signed in as whom a test asks for. */
@TestComponent
@Lazy
public class Visitors {

    private final Environment environment;
    private final Identity identity;

    Visitors(Environment environment, Identity identity) {
        this.environment = environment;
        this.identity = identity;
    }

    /** Where the server answers: "http://127.0.0.1:12345". */
    public String address() {
        return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
    }

    public Page stranger() {
        return Browser.visitor(address()).newPage();
    }

    /** A page of this person's own browser, on their desk. */
    public Page signedIn(Player player) {
        var email = identity.person(player.seat().person()).orElseThrow().email();
        return signedIn(email, "correct horse battery");
    }

    public Page signedIn(String email, String password) {
        var page = stranger();
        page.navigate("/sign-in");
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        return page;
    }
}
