package org.tandem.deliver.outcomes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandem.Cast.Partnership;
import org.tandem.Cast.Player;
import org.tandem.base.rights.IpPosition;
import org.tandem.bind.agreements.Agreements;
import org.tandem.bind.agreements.Basis;
import org.tandem.bind.agreements.Clause;
import org.tandem.bind.agreements.GainShare;
import org.tandem.bind.agreements.Percent;
import org.tandem.bind.agreements.Saving;
import org.tandem.bind.agreements.Share;
import org.tandem.bind.agreements.Signatures;
import org.tandem.deliver.outcomes.ModelChoice.ControlMeasure;
import org.tandem.deliver.outcomes.ValueRule.Exceptions;
import org.tandem.deliver.outcomes.ValueRule.ValueClass;
import org.tandem.engines.impact.Direction;

/** The shipped series, plans for them, and the way from a plan to an outcome through the doors. */
public record Measured(
        Plans plans, Readings readings, Outcomes outcomes, Agreements agreements, Signatures signatures) {

    /** The bytes of a shipped series. */
    public static byte[] series(String file) {
        try (var in = Objects.requireNonNull(Plans.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static PlanTerms seatbelts() {
        return new PlanTerms(
                "The seat-belt law",
                null,
                new Measure(
                        "Drivers killed or seriously injured",
                        "drivers",
                        Direction.LOWER_IS_BETTER,
                        "UK Department of Transport",
                        null),
                Rhythm.MONTH,
                "1983-02",
                null,
                Threshold.NONE,
                List.of(),
                new ModelChoice(true, false, true, List.of(new ControlMeasure("petrol price", true))),
                List.of(LocalDate.of(1984, 12, 31)),
                null);
    }

    /** One class of units at 30 to 30, cashable, paid although retrospective, two looks. */
    public static ValueRule value() {
        return new ValueRule(
                Benefit.CASHABLE,
                List.of(ValueClass.all("30")),
                500_000,
                20_000,
                "Claims leakage 4711",
                "EUR",
                null,
                new Exceptions(false, true));
    }

    public static PlanTerms claims(@Nullable ProjectLink project, @Nullable ValueRule value) {
        return new PlanTerms(
                "Fewer overpaid claims",
                project,
                new Measure(
                        "Overpaid per 1000",
                        "claims per 1,000",
                        Direction.LOWER_IS_BETTER,
                        "Claims system",
                        "thousand claims"),
                Rhythm.MONTH,
                "2025-01",
                "2024-06",
                new Threshold(1, false),
                List.of(new GuardMeasure("Days to decide", Direction.LOWER_IS_BETTER, new Threshold(10, true))),
                new ModelChoice(false, false, true, List.of()),
                List.of(LocalDate.of(2025, 7, 31), LocalDate.of(2025, 12, 31)),
                value);
    }

    /** An agreement in force: 60 % and 40 % of a gain in EUR. */
    public void bound(Partnership pair, @Nullable GainShare gainShare) {
        save(pair.client(), basis(pair));
        if (gainShare != null) {
            save(pair.client(), gainShare);
        }
        sign(pair.client());
        sign(pair.provider());
    }

    private static Basis basis(Partnership pair) {
        var client = pair.client().seat();
        var provider = pair.provider().seat();
        return new Basis(
                "MSA 2026-17",
                Basis.Precedence.CONTRACT,
                List.of(
                        new Basis.Leader(client.party(), client.person()),
                        new Basis.Leader(provider.party(), provider.person())),
                IpPosition.JOINT,
                "EUR",
                List.of(new Share(client.party(), Percent.of(60)), new Share(provider.party(), Percent.of(40))));
    }

    private void save(Player who, Clause clause) {
        var saved = who.does(() ->
                agreements.save(who.seat(), agreements.of(who.seat().space()).edition(), clause));
        if (!(saved instanceof Saving.Saved)) {
            throw new IllegalStateException(saved.toString());
        }
    }

    private void sign(Player who) {
        who.runs(() ->
                signatures.sign(who.seat(), agreements.of(who.seat().space()).edition(), ""));
    }

    public UUID drafted(Player who, PlanTerms terms) {
        return done(who.does(() -> plans.draft(who.seat(), terms)));
    }

    /** Signed by a leader and the finance seat of each side. */
    public UUID signed(Partnership pair, PlanTerms terms) {
        var plan = drafted(pair.client(), terms);
        List.of(pair.client(), pair.clientFinance(), pair.providerFinance(), pair.provider())
                .forEach(who -> done(who.does(() -> plans.sign(who.seat(), plan, 1))));
        return plan;
    }

    public Ruling imported(Player who, UUID plan, String file, Map<String, String> columns, String period) {
        var upload = new Readings.Upload(file, series(file));
        who.runs(() -> readings.upload(who.seat(), plan, upload));
        return who.does(() -> readings.take(who.seat(), plan, new Mapping(period, columns), "The claims system"));
    }

    public Ruling importedClaims(Player who, UUID plan) {
        return imported(
                who,
                plan,
                "overpaid-claims.csv",
                Map.of(
                        "value", "overpaid per 1000",
                        "volume", "thousand claims",
                        "guard:Days to decide", "days to decide"),
                "month");
    }

    /** The next look of the plan. */
    public UUID look(Player who, UUID plan) {
        return done(who.does(() -> outcomes.look(who.seat(), plan)));
    }

    public Outcome outcome(Player who, UUID id) {
        return who.does(() -> outcomes.find(who.seat().space(), id)).orElseThrow();
    }

    public Ruling confirmed(Player who, UUID outcome) {
        return who.does(() -> outcomes.confirm(who.seat(), outcome, 1));
    }

    public static UUID done(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Done(UUID id) -> id;
            case Ruling.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }
}
