package org.tandem.web.bind.agreements;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandem.base.identity.Seat;
import org.tandem.bind.agreements.Agreement;
import org.tandem.bind.agreements.Agreements;
import org.tandem.bind.agreements.AimComparison;
import org.tandem.bind.agreements.Differences.Difference;
import org.tandem.bind.agreements.ExitPlan;
import org.tandem.bind.agreements.Overview;
import org.tandem.bind.agreements.Pledge;
import org.tandem.bind.agreements.Problem;
import org.tandem.bind.agreements.Signature;
import org.tandem.bind.agreements.Template;
import org.tandem.bind.agreements.Terms;
import org.tandem.bind.agreements.Version;
import org.tandem.web.Edition;
import org.tandem.web.NotFound;

/** REST for reading an agreement, its versions, and noting effort. Its ETag is the newest version. */
@RestController
@RequestMapping("/api/spaces/{space}/agreement")
class AgreementApi {

    private final Agreements agreements;

    AgreementApi(Agreements agreements) {
        this.agreements = agreements;
    }

    /**
     * @param edition the newest version; 0 when nothing is written
     * @param inForce the version in force; null when there is none
     * @param gaps what must be said before the newest version may be signed
     */
    record Shown(
            int edition,
            @Nullable Integer inForce,
            @Nullable Instant since,
            Terms terms,
            List<Signature> signatures,
            List<AimComparison> aims,
            List<Problem> gaps) {

        static Shown of(Overview sheet) {
            var agreement = sheet.agreement();
            var force = agreement.binding();
            return new Shown(
                    agreement.edition(),
                    force.map(binding -> binding.version().edition()).orElse(null),
                    force.map(Agreement.InForce::since).orElse(null),
                    agreement.terms(),
                    agreement.signatures(),
                    sheet.aims(),
                    sheet.gaps());
        }
    }

    record VersionShown(Version version, List<Signature> signatures, List<Difference> differences) {}

    /** @param money in the smallest unit of the agreement's currency */
    record Spent(int hours, long money, String on) {}

    @GetMapping
    ResponseEntity<Shown> show(Seat who) {
        var shown = Shown.of(agreements.overview(who));
        return ResponseEntity.ok().eTag(Edition.tag(shown.edition())).body(shown);
    }

    /** What an agreement of a type usually says, to start from. */
    record Proposed(String name, String purpose, List<Pledge> incentives, ExitPlan exit) {
        static Proposed of(Template template) {
            return new Proposed(template.path(), template.purpose(), template.incentives(), template.exit());
        }
    }

    @GetMapping("/templates")
    List<Proposed> templates(Seat who) {
        return Arrays.stream(Template.values()).map(Proposed::of).toList();
    }

    @GetMapping("/versions")
    List<Version> versions(Seat who) {
        return agreements.versions(who.space());
    }

    @GetMapping("/versions/{edition}")
    VersionShown version(Seat who, @PathVariable int edition) {
        var history = agreements.history(who.space());
        var version = history.version(edition).orElseThrow(NotFound::new);
        return new VersionShown(version, history.under(edition), history.differences(edition - 1, edition));
    }

    @PostMapping("/efforts")
    ResponseEntity<?> spend(Seat who, @RequestBody Spent spent) {
        return Answers.of(agreements.spend(who, spent.hours(), spent.money(), spent.on()));
    }
}
