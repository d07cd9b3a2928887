package org.tandem.web.bind.agreements;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandem.base.identity.Seat;
import org.tandem.bind.agreements.AimComparison;
import org.tandem.bind.agreements.AimRating;
import org.tandem.bind.agreements.Rating;
import org.tandem.bind.agreements.Ratings;
import org.tandem.bind.agreements.Signatures;
import org.tandem.web.Edition;

/** REST for signing, restating and rating. If-Match names the version that is signed. */
@RestController
@RequestMapping("/api/spaces/{space}/agreement")
class SignatureApi {

    private final Signatures signatures;
    private final Ratings ratings;

    SignatureApi(Signatures signatures, Ratings ratings) {
        this.signatures = signatures;
        this.ratings = ratings;
    }

    /** @param restatement the change in the signer's own words; null where none is asked */
    record Signed(@Nullable String restatement) {}

    record Correction(String reason) {}

    /** @param own what one's own party rated */
    record RatingsShown(List<AimRating> own, List<AimComparison> aims) {}

    record Rated(boolean revealed) {}

    @PostMapping("/signature")
    ResponseEntity<?> sign(Seat who, Edition seen, @RequestBody Signed signed) {
        return Answers.of(signatures.sign(who, seen.version(), signed.restatement()));
    }

    @PostMapping("/restatements/{party}/acceptance")
    ResponseEntity<?> accept(Seat who, @PathVariable UUID party, Edition seen) {
        return Answers.of(signatures.accept(who, seen.version(), party));
    }

    @PostMapping("/restatements/{party}/correction")
    ResponseEntity<?> correct(Seat who, @PathVariable UUID party, Edition seen, @RequestBody Correction correction) {
        return Answers.of(signatures.decline(who, seen.version(), party, correction.reason()));
    }

    @GetMapping("/ratings")
    RatingsShown ratings(Seat who) {
        return new RatingsShown(ratings.own(who), ratings.comparisons(who.space()));
    }

    /** @param values 1 to 7 by the id of the aim */
    @PostMapping("/ratings")
    ResponseEntity<?> rate(Seat who, @RequestBody Map<UUID, Integer> values) {
        return switch (ratings.rate(who, values)) {
            case Rating.Rated rated -> ResponseEntity.ok(new Rated(rated.revealed()));
            case Rating.Refused refused -> Answers.refused(refused.problems());
        };
    }
}
