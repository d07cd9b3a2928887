package org.tandem.bind.agreements;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tandem.Cast.Partnership;
import org.tandem.base.identity.ParticipantKind;
import org.tandem.base.identity.Party;
import org.tandem.base.identity.PartyRole;
import org.tandem.base.identity.Role;
import org.tandem.base.identity.Seat;
import org.tandem.base.identity.SeatHolder;
import org.tandem.base.identity.Tone;
import org.tandem.base.rights.IpPosition;
import org.tandem.bind.agreements.Basis.Leader;
import org.tandem.bind.agreements.Objective.Direction;

/** Clauses of an ordinary agreement, for tests. */
final class Sample {

    static final UUID CLIENT = UUID.fromString("00000000-0000-7000-8000-00000000000c");
    static final UUID PROVIDER = UUID.fromString("00000000-0000-7000-8000-00000000000d");
    static final UUID ANA = UUID.fromString("00000000-0000-7000-8000-0000000000a1");
    static final UUID BILAL = UUID.fromString("00000000-0000-7000-8000-0000000000b1");
    static final UUID SPACE = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private Sample() {}

    static Basis basis(Partnership partnership) {
        return basis(
                partnership.client().seat().party(),
                partnership.client().seat().person(),
                partnership.provider().seat().party(),
                partnership.provider().seat().person());
    }

    static Basis basis() {
        return basis(CLIENT, ANA, PROVIDER, BILAL);
    }

    private static Basis basis(UUID client, UUID ana, UUID provider, UUID bilal) {
        return new Basis(
                "MSA 2026-17",
                Basis.Precedence.CONTRACT,
                List.of(new Leader(client, ana), new Leader(provider, bilal)),
                IpPosition.JOINT,
                "EUR",
                List.of(new Share(client, Percent.of(60)), new Share(provider, Percent.of(40))));
    }

    static ExitPlan exit() {
        return new ExitPlan(
                List.of("Two quarters without a verified innovation"),
                "The provider hands over the runbooks and stays for a month.",
                90,
                LocalDate.of(2027, 5, 1));
    }

    static ObjectiveForm objective(UUID owner) {
        return new ObjectiveForm(
                null,
                "Hours from claim to answer",
                "hours",
                Direction.LOWER,
                new BigDecimal("21"),
                new BigDecimal("17.50"),
                LocalDate.of(2027, 6, 30),
                owner);
    }

    static Setting setting(Terms terms) {
        return new Setting(
                new Seat(SPACE, ANA, CLIENT, Role.LEADER, null),
                List.of(
                        new Party(CLIENT, "Northwind Health", PartyRole.CLIENT, Tone.values()[0]),
                        new Party(PROVIDER, "Meridian Services", PartyRole.PROVIDER, Tone.values()[1])),
                List.of(holder(ANA, "Ana Ruiz", CLIENT), holder(BILAL, "Bilal Khan", PROVIDER)),
                terms);
    }

    private static SeatHolder holder(UUID person, String name, UUID party) {
        return new SeatHolder(person, person, name, party, Role.LEADER, ParticipantKind.TEAM, null);
    }

    static Terms with(Terms terms, Clause... clauses) {
        for (var clause : clauses) {
            terms = clause.into(terms, new UUID(0, 1));
        }
        return terms;
    }
}
