package org.tandem.web.look;

import java.util.List;

/**
 * The space that a page belongs to.
 *
 * @param kind the kind as people read it: "partnership", "organisation", "challenge", "network"
 * @param url the space's own page
 * @param parties in the order of the agreement
 * @param chapters the navigation, in the order of the journey
 */
public record Place(String name, String kind, String url, List<Party> parties, List<Chapter> chapters) {

    public Place {
        parties = List.copyOf(parties);
        chapters = List.copyOf(chapters);
    }

    /** A part of the journey: a heading with its stages under it. */
    public record Chapter(String label, List<Stop> stops) {

        public Chapter {
            stops = List.copyOf(stops);
        }
    }

    /**
     * One line of the navigation.
     *
     * @param count how many live things are there; negative: no count is shown
     */
    public record Stop(String label, String url, long count, boolean active) {}
}
