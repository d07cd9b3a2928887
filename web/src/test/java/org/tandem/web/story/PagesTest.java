package org.tandem.web.story;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tandem.Cast;
import org.tandem.base.knowledge.Belonging;
import org.tandem.base.knowledge.Files;
import org.tandem.base.knowledge.Storing.Upload;
import org.tandem.base.ledger.Ledger;
import org.tandem.bind.agreements.Gain;
import org.tandem.bind.agreements.Percent;
import org.tandem.bind.agreements.ProcessArea;
import org.tandem.bind.agreements.Service;
import org.tandem.bind.agreements.Service.ServiceLevel;
import org.tandem.bind.agreements.ServiceKind;
import org.tandem.cast.Actor;
import org.tandem.cast.Binding;
import org.tandem.cast.Claims;
import org.tandem.web.Statements;
import org.tandem.web.WebTest;
import org.tandem.web.story.Crawler.Page;
import org.tandem.web.story.doors.Doors;

/** Every page of a filled partnership, reached by its links as the leader of each side. */
@WebTest
@Import({Doors.class, Doors.Later.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

    private static final int MOST_STATEMENTS = 12;

    /** What no link of the story leads to, each with its reason. */
    private static final Set<String> NOT_LINKED = Set.of(
            "/sign-in", // of strangers
            "/sign-up",
            "/setup",
            "/invitations/{space}/{id}/{secret}", // from the mail alone
            "/spaces/{space}/envelopes/{box}/sealed/{id}/content", // after a deadline alone
            "/error");

    @Autowired
    Doors doors;

    @Autowired
    Cast cast;

    @Autowired
    org.tandem.cast.Earning earning;

    @Autowired
    Binding binding;

    @Autowired
    WebApplicationContext context;

    @Autowired
    Statements statements;

    @Autowired
    Ledger ledger;

    @Autowired
    Files files;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private List<Page> client;
    private List<Page> provider;

    @BeforeAll
    void a_filled_partnership_is_read_by_both() {
        var filled = Filled.by(doors.teller(), "pages");
        var ana = cast.player(filled.ana().person(), filled.space());
        served(actor(filled.ana(), filled), actor(filled.bilal(), filled));
        SealedBox.in(context, ana, cast.player(filled.bilal().person(), filled.space()));
        var words = new ByteArrayInputStream("period;volume".getBytes(StandardCharsets.UTF_8));
        ana.runs(() -> files.store(ana.seat(), new Upload("volumes.csv", "text/csv", Belonging.AGREEMENT, words)));
        ledger.settle();
        var crawler = new Crawler(context, statements);
        client = pages(crawler, filled.ana(), filled);
        provider = pages(crawler, filled.bilal(), filled);
    }

    /** A contract with service levels and a target binds, all levels were met, and a change waits for signatures. */
    private void served(Actor ana, Actor bilal) {
        var levels = List.of(new ServiceLevel("Decided in 5 days", "95 %"));
        binding.save(ana, new Service(ProcessArea.CLAIMS, ServiceKind.BACK_OFFICE, Percent.of(3), levels));
        binding.sign(ana, null);
        binding.sign(bilal, "The contract of 2026 stays, with its service level named.");
        binding.accept(ana, bilal.party());
        binding.served(bilal, LocalDate.of(2026, 9, 30));
        binding.save(ana, new Gain(ana.party(), "Fewer overpaid claims, and sooner", "A longer contract"));
    }

    private Actor actor(Persona persona, Filled filled) {
        var player = cast.player(persona.person(), filled.space());
        return new Actor(player.seat(), player.scope());
    }

    private List<Page> pages(Crawler crawler, Persona reader, Filled filled) {
        var player = cast.player(reader.person(), filled.space());
        earning.upload(actor(reader, filled), filled.open(), Claims.readings());
        var preview = "/spaces/%s/plans/%s/readings/preview".formatted(filled.space(), filled.open());
        return crawler.read(player, "/", preview);
    }

    @Test
    void each_opens() {
        assertThat(client)
                .isNotEmpty()
                .allSatisfy(page -> assertThat(page.status()).as(page.address()).isLessThan(400));
        assertThat(provider)
                .isNotEmpty()
                .allSatisfy(page -> assertThat(page.status()).as(page.address()).isLessThan(400));
    }

    @Test
    void each_takes_at_most_twelve_statements() {
        var heavy = Stream.concat(client.stream(), provider.stream())
                .filter(page -> page.statements().size() > MOST_STATEMENTS)
                .filter(page -> !page.kind().endsWith("/kit.zip")) // all of a space, not a page
                .map(PagesTest::told)
                .collect(joining("\n\n"));

        assertThat(heavy)
                .as("pages with more than %d statements", MOST_STATEMENTS)
                .isEmpty();
    }

    private static String told(Page page) {
        return page.address() + " took " + page.statements().size() + ":\n"
                + page.statements().stream()
                        .map(one -> "    " + one.replaceAll("\\s+", " "))
                        .collect(joining("\n"));
    }

    @Test
    void none_exists_for_one_side_alone() { // [E13]
        assertThat(kinds(provider)).isEqualTo(kinds(client));
    }

    @Test
    void none_is_out_of_reach() {
        var reached = kinds(client);

        assertThat(mappings.getHandlerMethods().keySet())
                .filteredOn(PagesTest::page)
                .flatExtracting(info -> info.getPatternValues())
                .filteredOn(pattern -> !pattern.startsWith("/api/") && !NOT_LINKED.contains(pattern))
                .allSatisfy(pattern -> assertThat(reached).contains(pattern));
    }

    private static boolean page(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }

    private static Set<String> kinds(List<Page> pages) {
        return pages.stream().map(Page::kind).collect(toCollection(TreeSet::new));
    }
}
