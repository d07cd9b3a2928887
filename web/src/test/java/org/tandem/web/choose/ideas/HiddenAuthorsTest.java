package org.tandem.web.choose.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tandem.Cast;
import org.tandem.Cast.Partnership;
import org.tandem.Cast.Player;
import org.tandem.base.evaluation.Charter;
import org.tandem.base.evaluation.Opening;
import org.tandem.base.evaluation.PanelOpening.Opened;
import org.tandem.base.evaluation.Panels;
import org.tandem.base.ledger.Ledger;
import org.tandem.choose.ideas.Ideas;
import org.tandem.choose.ideas.Proposal;
import org.tandem.choose.ideas.Proposing.Proposed;
import org.tandem.web.SignedIn;
import org.tandem.web.WebTest;

/** A reviewer walks pages, REST, search, order, counts and what waits, and finds no author [C2]. */
@WebTest
class HiddenAuthorsTest {

    @Autowired
    Cast cast;

    @Autowired
    Ideas ideas;

    @Autowired
    Panels panels;

    @Autowired
    Ledger ledger;

    @Autowired
    WebApplicationContext context;

    private MockMvcTester http;
    private Partnership both;
    private String space;
    private Player author;
    private Player reviewer;
    private UUID idea;
    private UUID reviewersIdea;
    private UUID panel;

    @BeforeEach
    void two_ideas_before_a_panel() {
        http = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build());
        both = cast.partnership();
        space = "/spaces/" + both.client().seat().space();
        author = both.providerFinance();
        reviewer = both.clientMember();
        idea = propose(author, "One queue");
        reviewersIdea = propose(both.providerMember(), "Photo claims");
        author.runs(() -> ideas.comment(author.seat(), idea, "I can show how."));
        panel = open();
        ledger.settle();
    }

    private Stream<String> walk() {
        var pages = Stream.of(
                "/",
                space,
                space + "/ideas",
                space + "/ideas?words=queue",
                space + "/ideas/" + idea,
                space + "/panels",
                space + "/panels/" + panel,
                space + "/panels/" + panel + "/reviews/" + idea);
        var api = Stream.of(
                "/api/waiting",
                "/api" + space + "/ideas",
                "/api" + space + "/ideas?words=queue",
                "/api" + space + "/ideas/" + idea,
                "/api" + space + "/panels",
                "/api" + space + "/panels/" + panel);
        return Stream.concat(pages, api);
    }

    @Test
    void nowhere_stands_the_authors_name_id_or_address() {
        assertThat(walk()).allSatisfy(address -> {
            var answer = get(reviewer, address);
            assertThat(answer).as(address).hasStatusOk();
            assertThat(text(answer))
                    .as(address)
                    .doesNotContain(author.seat().person().toString())
                    .doesNotContain("Dora Weiss")
                    .doesNotContain("Only you read this")
                    .doesNotContain("You are ");
        });
    }

    @Test
    void a_reviewer_who_is_an_author_looks_to_others_like_every_other_reviewer() {
        var json = text(get(reviewer, "/api" + space + "/panels/" + panel));

        assertThat(occurrences(json, both.providerMember())).isEqualTo(occurrences(json, both.provider()));
        assertThat(json).doesNotContain("\"own\":true");
        assertThat(text(get(both.providerMember(), "/api" + space + "/panels/" + panel)))
                .containsOnlyOnce("\"own\":true");
        assertThat(get(both.providerMember(), space + "/panels/" + panel + "/reviews/" + reviewersIdea))
                .hasStatus(404);
    }

    @Test
    void no_search_finds_an_idea_by_its_author() {
        for (var words : List.of(
                "Dora", "Weiss", "Meridian", "dora", author.seat().person().toString())) {
            assertThat(text(get(reviewer, "/api" + space + "/ideas?words=" + words)))
                    .as(words)
                    .contains("\"ideas\":[]");
        }
    }

    @Test
    void the_author_is_told_on_the_same_address_and_in_rest_what_is_theirs() {
        assertThat(text(get(author, space + "/ideas/" + idea))).contains("Only you read this");
        assertThat(text(get(author, "/api" + space + "/ideas/" + idea))).contains("\"author\":true");
        assertThat(text(get(reviewer, "/api" + space + "/ideas/" + idea))).contains("\"you\":null");
    }

    @Test
    void revealing_somebody_elses_idea_and_one_that_is_not_there_get_the_same_answer() {
        var foreign = post(reviewer, "/api" + space + "/ideas/" + idea + "/author");
        var absent = post(reviewer, "/api" + space + "/ideas/" + UUID.randomUUID() + "/author");

        assertThat(foreign).hasStatus(422);
        assertThat(absent).hasStatus(422);
        assertThat(text(foreign).replaceAll("/ideas/[^/]+", ""))
                .isEqualTo(text(absent).replaceAll("/ideas/[^/]+", ""));
    }

    @Test
    void moments_are_told_by_the_day_alone() {
        assertThat(text(get(reviewer, "/api" + space + "/ideas/" + idea)))
                .containsPattern("\"day\":\"\\d{4}-\\d\\d-\\d\\dT00:00:00Z\"")
                .doesNotContainPattern("T(?!00:00:00Z)\\d\\d:");
    }

    private UUID propose(Player who, String title) {
        var proposal = new Proposal(title, "Route all claims through one queue.", "Hours.");
        return ((Proposed) who.does(() -> ideas.propose(who.seat(), proposal))).id();
    }

    private UUID open() {
        var leader = both.client();
        var reviewers = Stream.of(reviewer, both.clientFinance(), both.provider(), both.providerMember())
                .map(player -> player.seat().person())
                .collect(Collectors.toUnmodifiableSet());
        return ((Opened) leader.does(() -> panels.open(leader.seat(), opening(leader, reviewers)))).id();
    }

    private Opening opening(Player leader, Set<UUID> reviewers) {
        var items = ideas.items(leader.seat().space(), List.of(idea, reviewersIdea));
        return new Opening("Spring", Charter.usual(1), items, reviewers);
    }

    private MvcTestResult get(Player who, String address) {
        return send(who, HttpMethod.GET, address);
    }

    private MvcTestResult post(Player who, String address) {
        return send(who, HttpMethod.POST, address);
    }

    private MvcTestResult send(Player who, HttpMethod method, String address) {
        var principal = new SignedIn(who.seat().person());
        return http.method(method)
                .uri(address)
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of())))
                .with(csrf())
                .accept(address.startsWith("/api") ? MediaType.APPLICATION_JSON : MediaType.TEXT_HTML)
                .exchange();
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int occurrences(String text, Player of) {
        return text.split(of.seat().person().toString(), -1).length;
    }
}
