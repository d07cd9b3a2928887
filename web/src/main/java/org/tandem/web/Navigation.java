package org.tandem.web;

import java.util.List;
import java.util.Map;
import org.tandem.web.look.Place;

/** The navigation of a space, in the order of the journey. A stage adds its line here. */
final class Navigation {

    static final List<Chapter> CHAPTERS = List.of(
            new Chapter("Bind", List.of(new Stage("Needs", "needs"), new Stage("Agreement", "agreement"))),
            new Chapter(
                    "Choose",
                    List.of(
                            new Stage("Ideas", "ideas"),
                            new Stage("Panels", "panels"),
                            new Stage("Funding", "fundings"))),
            new Chapter(
                    "Deliver",
                    List.of(
                            new Stage("Projects", "projects"),
                            new Stage("Plans", "plans"),
                            new Stage("Outcomes", "outcomes"))),
            new Chapter("Earn", List.of(new Stage("Statements", "statements"))),
            new Chapter(
                    "Evidence",
                    List.of(
                            new Stage("Files", "files"),
                            new Stage("Commitments", "commitments"),
                            new Stage("People", "people"),
                            new Stage("Ledger", "ledger"))));

    private Navigation() {}

    record Chapter(String label, List<Stage> stages) {}

    /** @param noun the plural of the URL, under which its live count is kept */
    record Stage(String label, String noun) {

        Place.Stop stop(String url, Map<String, Integer> live, String uri) {
            var here = url + "/" + noun;
            var active = uri.equals(here) || uri.startsWith(here + "/");
            return new Place.Stop(label, here, live.getOrDefault(noun, -1), active);
        }
    }
}
