package org.tandem.law;

import java.util.List;
import org.springframework.modulith.core.ApplicationModules;

/** The stages in their total order. A stage imports only stages to its left. */
final class Stages {

    static final List<String> ORDER = List.of(
            "ledger",
            "identity",
            "notices",
            "rights",
            "commitments",
            "knowledge",
            "evaluation",
            "envelopes",
            "sourcing",
            "partners",
            "agreements",
            "challenges",
            "ideas",
            "portfolio",
            "projects",
            "outcomes",
            "gainshare",
            "relationship",
            "benchmarks");

    static final List<String> CHAPTERS = List.of("base", "bind", "choose", "deliver", "earn");

    static final ApplicationModules MODULES = ApplicationModules.of("org.tandem", location -> inPlatform(location));

    private Stages() {}

    private static boolean inPlatform(com.tngtech.archunit.core.importer.Location location) {
        return !location.contains("/test-classes/")
                && CHAPTERS.stream().anyMatch(chapter -> location.contains("/org/tandem/" + chapter + "/"));
    }
}
