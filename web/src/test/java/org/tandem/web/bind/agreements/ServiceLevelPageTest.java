package org.tandem.web.bind.agreements;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandem.Agreed;
import org.tandem.Cast;
import org.tandem.bind.agreements.Percent;
import org.tandem.bind.agreements.ProcessArea;
import org.tandem.bind.agreements.Service;
import org.tandem.bind.agreements.Service.ServiceLevel;
import org.tandem.bind.agreements.ServiceKind;
import org.tandem.web.Browser;
import org.tandem.web.Visitors;
import org.tandem.web.WebTest;

@WebTest
class ServiceLevelPageTest {

    @Autowired
    Cast cast;

    @Autowired
    Agreed agreed;

    @Autowired
    Visitors visitors;

    @Test
    void all_green_and_nothing_new_warns_both_sides_and_the_space_bears_its_process_area() { // [N4] [D2]
        var pair = cast.partnership();
        var space = "/spaces/" + pair.client().seat().space();
        agreed.service(
                pair,
                new Service(
                        ProcessArea.CLAIMS,
                        ServiceKind.BACK_OFFICE,
                        Percent.of(3),
                        List.of(new ServiceLevel("Decided in 5 days", "95 %"))));
        var provider = visitors.signedIn(pair.provider());
        provider.navigate(space + "/agreement");
        provider.getByText("How the service levels were met").click();
        Browser.assertAccessible(provider);
        provider.getByLabel("Until").fill("2025-09-30");
        provider.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Note it"))
                .click();
        assertThat(provider.getByText("every level met")).isVisible();
        assertThat(provider.getByText("All green, nothing new:")).isVisible();
        Browser.assertAccessible(provider);

        var client = visitors.signedIn(pair.client());
        client.navigate(space);
        assertThat(client.getByText("All green, nothing new:")).isVisible();
        assertThat(client.getByText("Productivity target: 3 % a year.")).isVisible();
        assertThat(client.getByText("Claims and policies")).isVisible();
        Browser.assertAccessible(client);
    }
}
