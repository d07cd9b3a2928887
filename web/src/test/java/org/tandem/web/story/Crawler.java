package org.tandem.web.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.HandlerMapping;
import org.tandem.Cast.Player;
import org.tandem.web.SignedIn;
import org.tandem.web.Statements;

/** Reads every page that one can reach by links, as somebody with a mouse and much time. */
public final class Crawler {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    /** Pages of one kind differ little: so many of each are read. */
    private static final int OF_A_KIND = 4;

    private final MockMvcTester http;
    private final Statements statements;
    private final int mostOfAShape;

    public Crawler(WebApplicationContext context, Statements statements) {
        this(context, statements, Integer.MAX_VALUE);
    }

    /** @param mostOfAShape how many addresses are read that differ by their ids alone */
    public Crawler(WebApplicationContext context, Statements statements, int mostOfAShape) {
        this.mostOfAShape = mostOfAShape;
        this.http = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build());
        this.statements = statements;
    }

    /**
     * A page that was read.
     *
     * @param kind the pattern of its mapping: "/spaces/{space}/needs"
     */
    public record Page(String kind, String address, int status, List<String> statements) {}

    public List<Page> read(Player reader, String... starts) {
        var pages = new ArrayList<Page>();
        var kinds = new HashMap<String, Integer>();
        var shapes = new HashMap<String, Integer>();
        var seen = new LinkedHashSet<>(List.of(starts));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            var address = open.poll();
            var answer = get(reader, address);
            var page = page(address, answer);
            pages.add(page);
            if (kinds.merge(page.kind(), 1, Integer::sum) <= OF_A_KIND) {
                links(answer)
                        .filter(seen::add)
                        .filter(link -> shapes.merge(shape(link), 1, Integer::sum) <= mostOfAShape)
                        .forEach(open::add);
            }
        }
        return pages;
    }

    private static String shape(String link) {
        return link.replaceAll("[0-9a-f-]{36}", "").replaceAll("\\?.*", "");
    }

    private MvcTestResult get(Player reader, String address) {
        var who = new SignedIn(reader.seat().person());
        statements.forget();
        return http.get()
                .uri(URI.create(address))
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of())))
                .exchange();
    }

    private Page page(String address, MvcTestResult answer) {
        var kind = answer.getRequest().getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return new Page(String.valueOf(kind), address, answer.getResponse().getStatus(), statements.seen());
    }

    private static Stream<String> links(MvcTestResult answer) {
        var type = answer.getResponse().getContentType();
        if (type == null || !type.startsWith("text/html")) {
            return Stream.empty();
        }
        return LINK.matcher(body(answer))
                .results()
                .map((MatchResult link) -> link.group(1).replace("&amp;", "&"))
                .filter(link -> !link.startsWith("/assets/"));
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
