package org.tandem.web.look;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The gallery of every tag, served under the product's own security policy, with no database and nobody signed
 * in. It bears no stereotype, so that the application's own tests do not find it. */
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class
})
@Import({LookConfiguration.class, PreferencesPage.class})
class Gallery {

    static final Party ACORN = new Party("Acorn Health", "client", Tone.HARBOUR);
    static final Party BIRCH = new Party("Birch Services", "provider", Tone.EMBER);

    private static final List<Party> PARTIES = List.of(
            ACORN,
            BIRCH,
            new Party("Cedar Analytics", "other supplier", Tone.PLUM),
            new Party("Dogwood", "innovator", Tone.HONEY),
            new Party("Elm & Sons", "custodian", Tone.ROSE),
            new Party("Fern", "auditor", Tone.SKY));

    @Bean
    Frames frames() {
        return request -> frame(Preferences.of(request));
    }

    @Bean
    OncePerRequestFilter policy() {
        return new Policy();
    }

    @Bean
    RouterFunction<ServerResponse> pages() {
        return RouterFunctions.route()
                .GET("/gallery", request -> page(request, "look/gallery"))
                .GET("/charts", request -> page(request, "look/charts"))
                .GET("/plain", request -> page(request, "look/plain"))
                .build();
    }

    private static ServerResponse page(ServerRequest request, String template) {
        Map<String, Object> model = new HashMap<>();
        model.put("frame", frame(Preferences.of(request.servletRequest())));
        model.put("form", form());
        model.put("charts", GalleryCharts.all());
        model.put("lines", story());
        model.put("parties", PARTIES);
        return ServerResponse.ok().render(template, model);
    }

    private static Frame frame(Preferences preferences) {
        var csrf = new Reader.Csrf("_csrf", "token-of-the-gallery");
        var spaces = List.of(
                new Reader.Link(
                        "Claims that settle themselves", "/s/1", "partnership of Acorn Health and Birch Services"),
                new Reader.Link("Acorn Health", "/s/2", "organisation"));
        return Frame.of(new Reader("Ana Ruiz", preferences, csrf, 3, spaces))
                .in(place())
                .saying(Notice.done("Birch Services has been told that version 3 waits for its signature."));
    }

    private static Place place() {
        var chapters = List.of(
                chapter("Find and bind", "Needs", "Partners", "Agreement"),
                chapter("Ask and choose", "Challenges", "Ideas", "Rounds"),
                chapter("Build and measure", "Projects", "Outcomes"),
                chapter("Share and renew", "Statements", "Health", "Benchmarks"),
                chapter("Underneath", "Knowledge", "Commitments", "Assets", "Ledger"));
        return new Place("Claims that settle themselves", "partnership", "/s/1", List.of(ACORN, BIRCH), chapters);
    }

    private static Place.Chapter chapter(String label, String... stops) {
        List<Place.Stop> all = new ArrayList<>();
        for (String stop : stops) {
            all.add(new Place.Stop(stop, "/s/1/" + stop, stop.length() - 5L, stop.equals("Agreement")));
        }
        return new Place.Chapter(label, all);
    }

    private static Form form() {
        return Form.of(
                        Map.of("reason", new String[] {"It was time."}, "kind", new String[] {"long"}),
                        java.util.Locale.UK)
                .fill("amount", "12,50")
                .refuse("title", "Give the objective a title, such as “Hours to settle a claim”.")
                .refuse("amount", "“12,50” is not an amount of GBP. Write it such as 12,345.60.")
                .refuse("term", "Choose how long it runs.");
    }

    private static List<StoryLine> story() {
        Instant noon = Instant.parse("2026-03-03T12:05:00Z");
        return List.of(
                new StoryLine("drafted version 3", "/agreement", "Ana Ruiz", ACORN, noon, false, "/receipts/1"),
                new StoryLine(
                        "signed version 3", null, "Ana Ruiz", ACORN, noon.plusSeconds(4000), false, "/receipts/2"),
                new StoryLine("noted a divergence on the second aim", null, "Grey Heron", null, noon, true, null),
                new StoryLine(
                        "signed version 3, which set it in force",
                        null,
                        "Bo Lind",
                        BIRCH,
                        noon.plusSeconds(90_000),
                        false,
                        "/receipts/3"));
    }
}
