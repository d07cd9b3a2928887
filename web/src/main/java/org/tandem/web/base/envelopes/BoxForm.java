package org.tandem.web.base.envelopes;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tandem.base.envelopes.EnvelopeFact.Score;
import org.tandem.base.envelopes.Envelopes;
import org.tandem.base.envelopes.Handed;
import org.tandem.proof.seal.Opening;
import org.tandem.web.look.Form;

/** What is typed about boxes, shares and scores. */
final class BoxForm {

    private BoxForm() {}

    static Envelopes.Plan plan(Form form, ZoneId zone) {
        form.required("title", "Give the box a name.");
        Set<UUID> custodians =
                Set.copyOf(form.all("custodians").stream().map(UUID::fromString).toList());
        int k = form.number("k").map(Number::intValue).orElse(0);
        if (k == custodians.size() && k > 1 && !form.ticked("all")) {
            form.refuse(
                    "all",
                    "All %d would be needed: one lost key, and nobody ever opens an envelope. Choose one custodian more, or tick that you want it so."
                            .formatted(k));
        }
        return new Envelopes.Plan(
                form.text("title"), form.text("purpose"), form.ticked("parts"), k, custodians, deadline(form, zone));
    }

    private static Instant deadline(Form form, ZoneId zone) {
        var day = form.date("deadline");
        if (day.isEmpty()) {
            form.refuse("deadline", "Say until which day envelopes are taken.");
        }
        return day.map(date -> date.atTime(time(form)).atZone(zone).toInstant()).orElse(Instant.EPOCH);
    }

    private static LocalTime time(Form form) {
        try {
            return LocalTime.parse(form.text("time"));
        } catch (DateTimeParseException e) {
            form.refuse("time", "“%s” is not a time of day. Write it such as 17:30.".formatted(form.text("time")));
            return LocalTime.MIDNIGHT;
        }
    }

    /** The lines of released shares, each with the envelope that it belongs to. */
    static Map<UUID, String> shares(Form form, List<Handed> due) {
        Map<UUID, String> wires = new LinkedHashMap<>();
        form.text("shares")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    var handed = due.stream()
                            .filter(one -> Opening.refused(one.envelope(), line) == null)
                            .findFirst();
                    if (handed.isPresent()) {
                        wires.put(handed.get().id(), line);
                    } else {
                        form.refuse("shares", "One line is no share of an envelope that waits: " + reason(due, line));
                    }
                });
        if (wires.size() < due.size() && !form.ticked("unreadable")) {
            form.refuse(
                    "shares",
                    "%d envelopes wait for your share, and there are %d. Tick below if the others cannot be unlocked."
                            .formatted(due.size(), wires.size()));
        }
        return wires;
    }

    private static String reason(List<Handed> due, String line) {
        return due.stream()
                .map(one -> Opening.refused(one.envelope(), line))
                .findFirst()
                .orElse("nothing waits for you.");
    }

    static List<Score> scores(Form form, List<Handed> all) {
        return all.stream().flatMap(handed -> score(form, handed).stream()).toList();
    }

    private static Optional<Score> score(Form form, Handed handed) {
        return form.number("score-" + handed.id()).map(score -> new Score(handed.id(), score.intValue()));
    }
}
