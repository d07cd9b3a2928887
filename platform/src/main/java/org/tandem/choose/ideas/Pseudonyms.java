package org.tandem.choose.ideas;

import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** Draws names that anybody can read aloud and that come from chance alone: never from a person, an order or a time. */
final class Pseudonyms {

    private static final List<String> MOODS = List.of(
            "Able", "Airy", "Brave", "Brisk", "Calm", "Candid", "Clear", "Clever", "Daring", "Deft", "Eager", "Early",
            "Fair", "Firm", "Frank", "Gentle", "Glad", "Hardy", "Honest", "Jolly", "Keen", "Kind", "Late", "Lively",
            "Loyal", "Merry", "Mild", "Modest", "Nimble", "Patient", "Plain", "Polite", "Quick", "Quiet", "Ready",
            "Serene", "Sober", "Steady", "Sunny", "Witty");
    private static final List<String> COLOURS = List.of(
            "Amber", "Ash", "Azure", "Beige", "Blue", "Bronze", "Brown", "Cherry", "Copper", "Coral", "Cream", "Cyan",
            "Golden", "Green", "Grey", "Hazel", "Indigo", "Ivory", "Jade", "Lemon", "Lilac", "Lime", "Mauve", "Olive",
            "Orange", "Peach", "Pearl", "Pink", "Plum", "Purple", "Red", "Rose", "Ruby", "Rust", "Sand", "Scarlet",
            "Silver", "Teal", "Violet", "White");
    private static final List<String> ANIMALS = List.of(
            "Badger", "Bear", "Beaver", "Bee", "Bison", "Camel", "Carp", "Cat", "Crane", "Crow", "Deer", "Dolphin",
            "Dove", "Eagle", "Falcon", "Finch", "Fox", "Gecko", "Goose", "Hare", "Hawk", "Heron", "Horse", "Ibis",
            "Koala", "Lark", "Lion", "Lynx", "Mole", "Moose", "Otter", "Owl", "Panda", "Puffin", "Raven", "Robin",
            "Seal", "Swan", "Tiger", "Wren");
    private static final int TRIES = 50;

    private final RandomGenerator random;

    Pseudonyms(RandomGenerator random) {
        this.random = random;
    }

    /** @param taken which names the space has already; asked of what everybody may read */
    String draw(Predicate<String> taken) {
        for (int i = 0; i < TRIES; i++) {
            var name = name();
            if (!taken.test(name)) {
                return name;
            }
        }
        return name() + " " + random.nextInt(1000, 10_000);
    }

    private String name() {
        return one(MOODS) + " " + one(COLOURS) + " " + one(ANIMALS);
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
