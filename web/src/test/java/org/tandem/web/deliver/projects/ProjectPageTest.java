package org.tandem.web.deliver.projects;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.tandem.Agreed;
import org.tandem.Cast;
import org.tandem.deliver.projects.MeasurementPlans;
import org.tandem.web.Browser;
import org.tandem.web.Visitors;
import org.tandem.web.WebTest;

/** A project from its charter to its first gate; the stage that keeps the plans is played. */
@WebTest
class ProjectPageTest {

    @Autowired
    Cast cast;

    @Autowired
    Agreed agreed;

    @Autowired
    Visitors visitors;

    @MockitoBean
    MeasurementPlans plans;

    @Test
    void is_drafted_staffed_started_when_all_is_signed_and_led_to_its_gate() { // [C8] [C12] [D9] [D30] [D40]
        when(plans.missing(any(), any())).thenReturn(List.of("The measurement plan is not signed yet."));
        var pair = cast.partnership();
        var ana = visitors.signedIn(pair.client());
        ana.navigate("/spaces/" + pair.client().seat().space() + "/projects");
        Browser.assertAccessible(ana);
        link(ana, "Draft the first project").click();

        ana.getByLabel("Title").fill("Scan at the door");
        ana.getByLabel("Objective").fill("No letter is opened twice.");
        ana.getByLabel("Benefit in efficiency").fill("4 hours less a claim");
        ana.getByLabel("Benefit in effectiveness").fill("0");
        ana.getByLabel("Functions that the team spans").fill("Claims operations\nIT");
        ana.getByLabel("Required skills").fill("OCR");
        button(ana, "Draft the project").click();
        assertThat(ana.getByText("The benefit in strategic is blank").first()).isVisible();
        assertThat(ana.getByLabel("Title")).hasValue("Scan at the door");
        Browser.assertAccessible(ana);
        ana.getByLabel("Strategic benefit").fill("none");
        button(ana, "Draft the project").click();
        var project = ana.url();

        button(ana, "Start the project").click();
        assertThat(ana.getByText("No agreement is in force.").first()).isVisible();
        assertThat(ana.getByText("The required skill “OCR” has no person.").first())
                .isVisible();
        Browser.assertAccessible(ana);
        Browser.picture(ana, "project-refused");

        takeIn(ana, project, "Ana Ruiz", "Claims operations", "60");
        assertThat(ana.getByText("The function “IT” has nobody in the team.")).isVisible();
        Browser.assertAccessible(ana);
        takeIn(ana, project, "Femi Ade", "IT", "100");
        phase(ana, project, "Prototype", "Femi Ade");
        phase(ana, project, "Pilot", "Femi Ade");
        phase(ana, project, "Roll-out", "Femi Ade");
        assertThat(ana.getByText("Femi Ade leads phases 1 to 3.")).isVisible();
        Browser.assertAccessible(ana);
        Browser.picture(ana, "project-phases");
        button(ana, "Drop phase 3").click();
        assertThat(ana.getByText("Femi Ade leads phases 1 to 3.")).isHidden();

        agreed.onePage(pair);
        when(plans.missing(any(), any())).thenReturn(List.of());
        ana.navigate(project);
        button(ana, "Start the project").click();
        assertThat(ana.getByText("in phase 1 of 2: Prototype").first()).isVisible();

        var femi = visitors.signedIn(pair.providerMember());
        femi.navigate(project);
        femi.getByLabel("Go", new Page.GetByLabelOptions().setExact(true)).check();
        button(femi, "Decide").click();
        assertThat(femi.getByText("Write why").first()).isVisible();
        Browser.assertAccessible(femi);
        femi.getByLabel("Reason").fill("It scans 900 a day.");
        button(femi, "Decide").click();
        assertThat(femi.getByText("in phase 2 of 2: Pilot").first()).isVisible();
        Browser.assertAccessible(femi);
        Browser.picture(femi, "project");
        femi.setViewportSize(Browser.PHONE, 900);
        Browser.picture(femi, "project-phone");
    }

    private static void takeIn(Page page, String project, String name, String function, String percent) {
        page.navigate(project + "/team");
        var person = page.getByLabel("Person");
        person.selectOption(person.locator("option")
                .filter(new Locator.FilterOptions().setHasText(name))
                .getAttribute("value"));
        page.getByLabel("Function").fill(function);
        page.getByLabel("Skills").fill("OCR");
        page.getByLabel("Time for this project").fill(percent);
        button(page, "Take in").click();
        assertThat(button(page, "Release " + name)).isVisible();
    }

    private static void phase(Page page, String project, String title, String lead) {
        page.navigate(project + "/phases");
        page.getByLabel("Title").fill(title);
        page.getByLabel("Its one objective").fill("One office scans.");
        page.getByLabel("Lead").selectOption(lead);
        button(page, "Plan the phase").click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }
}
