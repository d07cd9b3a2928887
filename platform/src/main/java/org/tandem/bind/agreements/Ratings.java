package org.tandem.bind.agreements;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.base.identity.Act;
import org.tandem.base.identity.Party;
import org.tandem.base.identity.Seat;
import org.tandem.base.identity.Spaces;
import org.tandem.base.ledger.Ledger;
import org.tandem.bind.agreements.AgreementFact.AimsRated;
import org.tandem.bind.agreements.AgreementFact.RatingsHandedIn;
import org.tandem.bind.agreements.AgreementFact.RatingsRevealed;
import org.tandem.bind.agreements.AgreementStore.Rated;

/**
 * The door of blind ratings [C11]. What a party rated is readable by that party alone until every party has rated the same
 * aim; the database holds that line, not this class.
 */
@Service
public class Ratings {

    private final AgreementStore store;
    private final Spaces spaces;
    private final Ledger ledger;

    Ratings(AgreementStore store, Spaces spaces, Ledger ledger) {
        this.store = store;
        this.spaces = spaces;
        this.ledger = ledger;
    }

    /** Each shared aim with the ratings of all sides; without any while a side is missing. */
    @Transactional(readOnly = true)
    public List<AimComparison> comparisons(UUID space) {
        return compare(store.agreement(space).terms(), store.ratings(space));
    }

    static List<AimComparison> compare(Terms terms, List<Rated> ratings) {
        return terms.purpose().aims().stream()
                .map(aim -> compare(
                        aim,
                        ratings.stream()
                                .filter(rated -> rated.rating().aim().equals(aim.id()))
                                .toList()))
                .toList();
    }

    private static AimComparison compare(Aim aim, List<Rated> ratings) {
        return new AimComparison(
                aim,
                ratings.stream().filter(Rated::revealed).map(Rated::rating).toList(),
                ratings.stream().map(rated -> rated.rating().party()).collect(toUnmodifiableSet()));
    }

    /** What one's own party has rated. */
    @Transactional(readOnly = true)
    public List<AimRating> own(Seat who) {
        return store.ratings(who.space()).stream()
                .map(Rated::rating)
                .filter(rating -> rating.party().equals(who.party()))
                .toList();
    }

    /** The aims that may still be rated: those whose ratings are not revealed. */
    @Transactional(readOnly = true)
    public List<Aim> open(UUID space) {
        return comparisons(space).stream()
                .filter(comparison -> !comparison.revealed())
                .map(AimComparison::aim)
                .toList();
    }

    /**
     * Rates every aim that is open; once more before the other sides have rated takes the place of the first.
     *
     * @param values 1 to 7 by the id of the aim
     */
    @Transactional
    public Rating rate(Seat who, Map<UUID, Integer> values) {
        who.require(Act.RATE_AIMS);
        store.lock(who.space());
        var open = open(who.space());
        var problems = problems(open, values);
        if (!problems.isEmpty()) {
            return new Rating.Refused(problems);
        }
        var ratings = open.stream()
                .map(aim -> new AimRating(aim.id(), who.party(), values.getOrDefault(aim.id(), 0)))
                .toList();
        ledger.record(who.did(Subjects.ratings(who.space(), who.party()), new AimsRated(ratings))
                .onlyForParty(who.party()));
        return handIn(who, ratings.stream().map(AimRating::aim).toList());
    }

    private static List<Problem> problems(List<Aim> open, Map<UUID, Integer> values) {
        var problems = new ArrayList<Problem>();
        if (open.isEmpty()) {
            problems.add(new Problem(
                    "aims", "No shared aim waits for a rating. Add one, or change the words of one, to rate it."));
        }
        for (var aim : open) {
            int value = values.getOrDefault(aim.id(), 0);
            if (value < Rating.LOWEST || value > Rating.HIGHEST) {
                problems.add(new Problem(
                        aim.id().toString(), "Rate \"%s\" from 1 (not ours) to 7 (decisive).".formatted(aim.words())));
            }
        }
        return problems;
    }

    private Rating handIn(Seat who, List<UUID> aims) {
        var raters = store.ratings(who.space()).stream().map(Rated::rating).toList();
        var others = Setting.signing(spaces.parties(who.space())).stream()
                .map(Party::organisation)
                .filter(party -> !party.equals(who.party()))
                .toList();
        var complete = aims.stream()
                .filter(aim ->
                        others.stream().allMatch(party -> rated(raters, party).contains(aim)))
                .toList();
        var waiting = others.stream()
                .filter(party -> !rated(raters, party).containsAll(aims))
                .toList();
        ledger.record(who.did(Subjects.agreement(who.space()), new RatingsHandedIn(aims, complete, waiting)));
        return reveal(who, complete);
    }

    private Rating reveal(Seat who, List<UUID> complete) {
        if (complete.isEmpty()) {
            return new Rating.Rated(false);
        }
        var all = store.ratings(who.space()).stream()
                .map(Rated::rating)
                .filter(rating -> complete.contains(rating.aim()))
                .toList();
        ledger.record(who.did(Subjects.agreement(who.space()), new RatingsRevealed(all)));
        return new Rating.Rated(true);
    }

    private static List<UUID> rated(List<AimRating> raters, UUID party) {
        return raters.stream()
                .filter(rating -> rating.party().equals(party))
                .map(AimRating::aim)
                .toList();
    }
}
