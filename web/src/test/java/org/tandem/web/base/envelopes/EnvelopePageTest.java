package org.tandem.web.base.envelopes;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.tandem.Cast;
import org.tandem.Cast.Partnership;
import org.tandem.Cast.Player;
import org.tandem.base.envelopes.Custodians;
import org.tandem.proof.seal.Age;
import org.tandem.proof.seal.AgeIdentity;
import org.tandem.web.Browser;
import org.tandem.web.Visitors;
import org.tandem.web.WebTest;

/** The whole life of envelopes as people live it: keys, a box, handing in, releasing, opening; each in a browser of their own. */
@WebTest
class EnvelopePageTest {

    private static final String PASSPHRASE = "correct horse battery";
    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

    @TestBean
    InstantSource clock = clock();

    static InstantSource clock() {
        return () -> Instant.now().plus(AHEAD.get());
    }

    @Autowired
    Cast cast;

    @Autowired
    Custodians custodians;

    @Autowired
    Visitors visitors;

    private Partnership pair;
    private Page ana;
    private Page bilal;
    private String list;

    @BeforeEach
    void two_leaders() {
        AHEAD.set(Duration.ZERO);
        pair = cast.partnership();
        ana = visitors.signedIn(pair.client());
        bilal = visitors.signedIn(pair.provider());
        list = "/spaces/" + pair.client().seat().space() + "/envelopes";
    }

    @Test
    void an_offer_is_sealed_in_the_browser_and_opened_by_two_custodians() throws IOException { // [D42]
        ana.navigate(list);
        Browser.assertAccessible(ana);
        makesKey(ana);
        hasKey(pair.provider(), bilal, "bilal");
        opensBox(ana, false);
        Browser.assertAccessible(ana);
        var femi = visitors.signedIn(pair.providerMember());
        femi.navigate(ana.url());
        handsIn(femi, "offer.txt", "We ask for 48,000 EUR.");
        assertThat(femi.getByText("Handed in. Below is its commitment")).isVisible();
        assertThat(femi.getByText("1 handed in so far")).isVisible();
        Browser.assertAccessible(femi);
        Browser.picture(femi, "envelope-handed-in");

        ana.reload();
        assertThat(link(ana, "Release my shares")).not().isVisible();
        AHEAD.set(Duration.ofDays(3));
        releases(ana);
        assertThat(ana.getByText("Missing: Bilal Khan")).isVisible();
        Browser.assertAccessible(ana);
        bilal.navigate(ana.url());
        Browser.assertAccessible(bilal);
        Browser.picture(bilal, "envelope-release");
        releases(bilal);
        assertThat(bilal.getByText("1 of 1 envelopes are open")).isVisible();
        Browser.picture(bilal, "envelope-open");

        femi.reload();
        Download content =
                femi.waitForDownload(() -> link(femi, "Download what was in it").click());
        assertThat(content.suggestedFilename()).isEqualTo("offer.txt");
        assertThat(content.path()).hasContent("We ask for 48,000 EUR.");
        Browser.assertAccessible(femi);
    }

    @Test
    void the_ask_waits_for_the_quality_scores() throws IOException { // [E21]
        hasKey(pair.client(), ana, "ana");
        hasKey(pair.provider(), bilal, "bilal");
        opensBox(ana, true);
        handsIn(ana, "how.txt", "With two teams.");
        ana.getByLabel("Ask: money, licence, data, credit").check();
        handsIn(ana, "ask.txt", "48,000 EUR");
        bilal.navigate(ana.url());
        AHEAD.set(Duration.ofDays(3));
        releases(ana);
        releases(bilal);
        assertThat(bilal.getByText("1 of 2 envelopes are open")).isVisible();
        assertThat(button(bilal, "Unlock and release")).not().isVisible();

        bilal.getByLabel("Quality of what Ana Ruiz handed in").fill("80");
        Browser.assertAccessible(bilal);
        button(bilal, "Lock the scores").click();
        assertThat(bilal.getByText("Quality scores, locked")).isVisible();
        releases(bilal);
        releases(ana);
        assertThat(ana.getByText("2 of 2 envelopes are open")).isVisible();
        assertThat(ana.getByText("Ana Ruiz 80.")).isVisible();
    }

    @Test
    void what_is_wrong_is_said_and_nothing_is_sent() throws IOException {
        ana.navigate(list + "/key");
        ana.getByLabel("Passphrase", new Page.GetByLabelOptions().setExact(true))
                .fill("short");
        button(ana, "Make my key").click();
        assertThat(ana.getByText("The passphrase needs at least 10 characters")).isVisible();
        Browser.assertAccessible(ana);
        hasKey(pair.client(), ana, "ana");
        ana.navigate(list + "/new");
        assertThat(ana.getByText("Fewer than two people have a key")).isVisible();
        Browser.assertAccessible(ana);
        hasKey(pair.provider(), bilal, "bilal");
        opensBox(ana, false);
        handsIn(ana, "a.txt", "a");
        AHEAD.set(Duration.ofDays(3));
        ana.reload();
        Browser.assertQuiet(ana);
        ana.getByLabel("Passphrase of your key").fill("another passphrase");
        button(ana, "Unlock and release").click();
        assertThat(ana.getByText("The passphrase does not open this key")).isVisible();
    }

    /** The page's arithmetic against the same vectors as Java's. */
    @Test
    void the_browser_passes_the_vectors_of_shares() throws IOException {
        ana.navigate(list + "/key");
        var vectors = Files.readString(Path.of("../proof/src/test/resources/sealing/shamir-vectors.json"));
        var wrong = ana.evaluate("""
                async json => {
                  const { split, wire, sha256, hex } = window.tandemEnvelopes;
                  const bytes = text => Uint8Array.from(text.match(/../g), pair => parseInt(pair, 16));
                  const wrong = [];
                  for (const vector of JSON.parse(json).vectors) {
                    const chance = bytes(vector.chance);
                    let at = 0;
                    const values = split(bytes(vector.secret), vector.k, vector.n, count => chance.slice(at, at += count));
                    for (let x = 1; x <= vector.n; x++) {
                      const text = wire(vector.k, vector.n, x, vector.label, values[x - 1]);
                      const expected = vector.shares[x - 1];
                      const hash = hex(await sha256(new TextEncoder().encode(text)));
                      if (text !== expected.wire || hash !== expected.sha256) wrong.push(text);
                    }
                  }
                  return wrong.length + ' of ' + JSON.parse(json).vectors.length;
                }""", vectors);
        assertThat(wrong).isEqualTo("0 of 6");
    }

    private void makesKey(Page page) {
        page.navigate(list + "/key");
        page.getByLabel("Passphrase", new Page.GetByLabelOptions().setExact(true))
                .fill(PASSPHRASE);
        page.getByLabel("Passphrase once more").fill(PASSPHRASE);
        Download key = page.waitForDownload(() -> button(page, "Make my key").click());
        assertThat(key.suggestedFilename()).isEqualTo("tandem-custodian-key.age");
        button(page, "I have it, go on").click();
        page.getByLabel("Passphrase of your key").fill(PASSPHRASE);
        button(page, "Unlock the word").click();
        assertThat(page.getByText("Your key is ready")).isVisible();
    }

    /**
     * Somebody who made a key and answered the drill before, in this browser. The key file is an age file like any other,
     * under the same passphrase, which another program of this format stretched less: so the page unlocks it at once.
     */
    private void hasKey(Player player, Page page, String name) throws IOException {
        var file = Files.readAllBytes(Path.of("src/test/resources/envelopes", name + ".age"));
        var text = Age.unlock(file, PASSPHRASE.getBytes(StandardCharsets.UTF_8));
        var identity = AgeIdentity.parse(new String(text, StandardCharsets.US_ASCII).strip());
        var seat = player.seat();
        player.does(() -> custodians.publish(seat, identity.recipient().text()));
        var drill = player.does(() -> custodians.drill(seat)).orElseThrow();
        player.does(
                () -> custodians.confirm(seat, new String(Age.decrypt(drill, identity), StandardCharsets.US_ASCII)));
        page.navigate(list);
        page.evaluate(
                "([name, key]) => localStorage.setItem(name, key)",
                List.of(
                        "tandem-key/%s/%s".formatted(seat.space(), seat.person()),
                        Base64.getEncoder().encodeToString(file)));
    }

    private void opensBox(Page page, boolean twoParts) {
        page.navigate(list + "/new");
        page.getByLabel("Name of the box").fill("Offers for the second line");
        page.getByLabel("Envelopes are taken until")
                .fill(LocalDate.now(ZoneOffset.UTC).plusDays(2).toString());
        page.getByLabel("Ana Ruiz").check();
        page.getByLabel("Bilal Khan").check();
        button(page, "Open the box").click();
        assertThat(page.getByText("one lost key, and nobody ever opens an envelope")
                        .first())
                .isVisible();
        page.getByLabel("All are needed").check();
        if (twoParts) {
            page.getByLabel("Two parts").check();
        }
        button(page, "Open the box").click();
        assertThat(page.getByText("All 2 are needed.")).isVisible();
    }

    private static void handsIn(Page page, String name, String text) {
        page.locator("#file").setInputFiles(new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
        int before = page.locator("main .t-list > li").count();
        button(page, "Seal and hand in").click();
        assertThat(page.locator("main .t-list > li")).hasCount(before + 1);
    }

    private static void releases(Page page) {
        page.reload();
        page.getByLabel("Passphrase of your key").fill(PASSPHRASE);
        button(page, "Unlock and release").click();
        assertThat(page.getByText("released a share").last()).isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }
}
