package org.tandem.web.bind.agreements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandem.base.identity.Role;
import org.tandem.base.identity.SeatHolder;
import org.tandem.base.rights.IpPosition;
import org.tandem.bind.agreements.Basis;
import org.tandem.bind.agreements.Basis.Leader;
import org.tandem.bind.agreements.Basis.Precedence;
import org.tandem.bind.agreements.Share;
import org.tandem.web.look.Form;
import org.tandem.web.look.Option;

/** The form of the one page. */
public final class BasisForm {

    private BasisForm() {}

    public static List<Option> precedences() {
        return Arrays.stream(Precedence.values())
                .map(precedence -> Option.of(precedence.name(), precedence.title()))
                .toList();
    }

    public static List<Option> ladder() {
        return Arrays.stream(IpPosition.values())
                .map(position ->
                        new Option(position.name(), position.step() + ". " + position.title(), position.meaning()))
                .toList();
    }

    /** The people who may be this party's half of the leadership pair. */
    public static List<Option> leaders(List<SeatHolder> holders, UUID party) {
        return holders.stream()
                .filter(holder -> holder.party().equals(party) && holder.role() == Role.LEADER)
                .map(holder -> Option.of(holder.person().toString(), holder.name()))
                .toList();
    }

    static Form fill(Reading reading) {
        var basis = reading.terms().basis();
        var form = Form.empty()
                .fill("contract", basis.contract())
                .fill("precedence", basis.precedence())
                .fill("ip", basis.ip())
                .fill("currency", basis.currency());
        basis.leaders().forEach(leader -> form.fill("leader-" + leader.party(), leader.person()));
        basis.shares().forEach(share -> form.fill("share-" + share.party(), reading.typed(share.percent())));
        return form;
    }

    /** Chooses who leads for a party wherever only one can and nobody was chosen yet. */
    static void suggest(Form form, Reading reading, List<SeatHolder> holders) {
        for (var party : reading.parties()) {
            var candidates = leaders(holders, party);
            if (form.text("leader-" + party).isEmpty() && candidates.size() == 1) {
                form.fill("leader-" + party, candidates.getFirst().value());
            }
        }
    }

    static Basis read(Form form, Reading reading) {
        return new Basis(
                form.text("contract"),
                choice(form, "precedence", Precedence.class),
                leaders(form, reading),
                choice(form, "ip", IpPosition.class),
                currency(form),
                shares(form, reading));
    }

    private static List<Leader> leaders(Form form, Reading reading) {
        return reading.parties().stream()
                .flatMap(party -> id(form, "leader-" + party).map(person -> new Leader(party, person)).stream())
                .toList();
    }

    private static List<Share> shares(Form form, Reading reading) {
        var shares = new ArrayList<Share>();
        for (var party : reading.parties()) {
            reading.percent(form, "share-" + party)
                    .map(percent -> new Share(party, percent))
                    .ifPresent(shares::add);
        }
        return shares;
    }

    private static @Nullable String currency(Form form) {
        var code = form.text("currency").toUpperCase(Locale.ROOT);
        return code.isEmpty() ? null : code;
    }

    /** One of an enum's names; null when nothing or something else was chosen. */
    static <E extends Enum<E>> @Nullable E choice(Form form, String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(form.text(name)))
                .findFirst()
                .orElse(null);
    }

    static Optional<UUID> id(Form form, String name) {
        var text = form.text(name);
        return text.matches("[0-9a-fA-F-]{36}") ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
