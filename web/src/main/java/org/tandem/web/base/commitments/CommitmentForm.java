package org.tandem.web.base.commitments;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandem.base.commitments.Promise;
import org.tandem.base.identity.Party;
import org.tandem.base.identity.Seat;
import org.tandem.web.look.Form;
import org.tandem.web.look.Option;

/** What is typed about a commitment, read and shown again. */
public final class CommitmentForm {

    private static final int LONGEST = 2000;
    private static final int PAIR = 2;

    private CommitmentForm() {}

    public static List<Option> sides(List<Party> parties) {
        return parties.stream()
                .map(party -> Option.of(party.organisation().toString(), party.name()))
                .toList();
    }

    /** Whether who receives follows from who promises. */
    public static boolean pair(List<Party> parties) {
        return parties.size() == PAIR;
    }

    static Optional<Promise> promise(Form form, Seat who, List<Party> parties) {
        var promiser = side(form, "promiser", parties, "Choose who promises it.");
        var receiver = pair(parties)
                ? promiser.flatMap(side -> other(side, parties))
                : side(form, "receiver", parties, "Choose to whom it is promised.");
        var what = said(form, "what", "Say what is owed, in a few words.");
        var condition = said(form, "condition", "Say when it counts as kept.");
        var due = form.date("due");
        if (due.isEmpty() && form.fault("due") == null) {
            form.refuse("due", "Say by which day it is due.");
        }
        if (promiser.isPresent() && receiver.isPresent()) {
            distinct(form, who, promiser.get(), receiver.get());
        }
        return form.faulty()
                ? Optional.empty()
                : Optional.of(new Promise(
                        promiser.orElseThrow(),
                        receiver.orElseThrow(),
                        what,
                        condition,
                        due.orElseThrow(),
                        project(form),
                        form.ticked("beyond")));
    }

    private static void distinct(Form form, Seat who, UUID promiser, UUID receiver) {
        if (promiser.equals(receiver)) {
            form.refuse("receiver", "A commitment is between two sides. Choose another one.");
        } else if (!promiser.equals(who.party()) && !receiver.equals(who.party())) {
            form.refuse("promiser", "Your own side promises it or receives it. Choose your side for one of the two.");
        }
    }

    private static Optional<UUID> side(Form form, String field, List<Party> parties, String fault) {
        var chosen = form.required(field, fault);
        return parties.stream()
                .map(Party::organisation)
                .filter(party -> party.toString().equals(chosen))
                .findFirst();
    }

    private static Optional<UUID> other(UUID side, List<Party> parties) {
        return parties.stream()
                .map(Party::organisation)
                .filter(party -> !party.equals(side))
                .findFirst();
    }

    static String said(Form form, String field, String fault) {
        var text = form.required(field, fault);
        if (text.length() > LONGEST) {
            form.refuse(field, "Keep this to %d characters: it has %d.".formatted(LONGEST, text.length()));
        }
        return text;
    }

    private static @Nullable UUID project(Form form) {
        return form.text("project").isEmpty() ? null : UUID.fromString(form.text("project"));
    }

    /** The version that the form was made from. */
    static int version(Form form) {
        return Integer.parseInt(form.text("version"));
    }
}
