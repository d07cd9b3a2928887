package org.tandem.law;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.stream.Stream;
import org.tandem.base.identity.Act;
import org.tandem.base.identity.Role;

/** The words of docs/rights.md: the matrix of {@link Act} and {@link Role}. */
final class RightsPage {

    private RightsPage() {}

    static String text() {
        return """
                # Who may do what

                Written from `Act` and `Role` by `RightsTest`, which also walks it through the doors; do not edit. Renew it with `-Dtandem.renew=true`.

                A right depends on the role of a seat, never on the party: what a client's seat may do, the provider's equal seat may do. There are no exceptions. A seat gives rights in its own space only; without a seat a space does not exist.

                | role | what it is for |
                |---|---|
                %s

                | to … | %s |
                |---|%s
                %s
                """.formatted(
                        lines(Arrays.stream(Role.values()).map(RightsPage::role)), heads(), marks(), lines(acts()));
    }

    private static Stream<String> acts() {
        return Arrays.stream(Act.values()).map(RightsPage::act);
    }

    private static String role(Role role) {
        return "| %s | %s |".formatted(role.title(), role.purpose());
    }

    private static String heads() {
        return Arrays.stream(Role.values()).map(Role::title).collect(joining(" | "));
    }

    private static String marks() {
        return ":-:|".repeat(Role.values().length);
    }

    private static String act(Act act) {
        return Arrays.stream(Role.values())
                .map(role -> act.allowed(role) ? "yes" : "")
                .collect(joining(" | ", "| " + act.sentence() + " | ", " |"));
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(joining("\n"));
    }
}
