package org.tandem.bind.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The set-up effort that each side plans [E1]; empty takes it back. */
public record SetupPlan(List<Effort> efforts) implements Clause {

    public SetupPlan {
        efforts = List.copyOf(efforts);
    }

    @Override
    public Section section() {
        return Section.SETUP;
    }

    @Override
    public Object part(Terms terms) {
        return terms.delivery().setup();
    }

    @Override
    public List<Problem> problems(Setting setting) {
        var problems = new ArrayList<Problem>();
        if (efforts.isEmpty()) {
            return problems;
        }
        if (!setting.eachOnce(efforts.stream().map(Effort::party).toList())) {
            problems.add(new Problem(
                    "setup", "Each party plans its own effort once. Give numbers for every party, 0 included."));
        }
        if (efforts.stream().anyMatch(effort -> effort.hours() < 0 || effort.money() < 0)) {
            problems.add(new Problem("setup", "Hours and money must be 0 or more. Write them without a sign."));
        }
        if (setting.terms().basis().currency() == null && efforts.stream().anyMatch(effort -> effort.money() > 0)) {
            problems.add(new Problem("setup", "Amounts need a currency. Choose it on the one page first."));
        }
        return problems;
    }

    @Override
    public Terms into(Terms terms, UUID fresh) {
        return terms.with(terms.delivery().withSetup(efforts));
    }
}
