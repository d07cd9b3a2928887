package org.tandem.web.bind.agreements;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.tandem.bind.agreements.Effort;
import org.tandem.bind.agreements.ExitPlan;
import org.tandem.bind.agreements.ProcessArea;
import org.tandem.bind.agreements.Service;
import org.tandem.bind.agreements.Service.ServiceLevel;
import org.tandem.bind.agreements.ServiceKind;
import org.tandem.bind.agreements.SetupPlan;
import org.tandem.web.look.Form;
import org.tandem.web.look.Option;

/** The forms of service, set-up effort and exit plan. */
public final class DeliveryForms {

    private DeliveryForms() {}

    public static List<Option> areas() {
        return Arrays.stream(ProcessArea.values())
                .map(area -> Option.of(area.name(), area.title()))
                .toList();
    }

    public static List<Option> kinds() {
        return Arrays.stream(ServiceKind.values())
                .map(kind -> new Option(kind.name(), kind.title(), kind.meaning()))
                .toList();
    }

    static Form service(Reading reading) {
        var service = reading.terms().delivery().service();
        return Form.empty()
                .fill("area", service.area())
                .fill("kind", service.kind())
                .fill("productivityTarget", reading.typed(service.productivityTarget()))
                .fill(
                        "levels",
                        service.levels().stream()
                                .map(level -> level.name() + ": " + level.target())
                                .collect(joining("\n")));
    }

    static Service service(Form form, Reading reading) {
        return new Service(
                BasisForm.choice(form, "area", ProcessArea.class),
                BasisForm.choice(form, "kind", ServiceKind.class),
                reading.percent(form, "productivityTarget").orElse(null),
                levels(form));
    }

    private static List<ServiceLevel> levels(Form form) {
        var levels = new ArrayList<ServiceLevel>();
        for (var line :
                form.text("levels").lines().filter(line -> !line.isBlank()).toList()) {
            int colon = line.lastIndexOf(':');
            if (colon < 0) {
                form.refuse(
                        "levels",
                        "“%s” has no target. Write one service level a line, with a colon before its target."
                                .formatted(line));
            } else {
                levels.add(new ServiceLevel(line.substring(0, colon), line.substring(colon + 1)));
            }
        }
        return levels;
    }

    static Form setup(Reading reading) {
        var form = Form.empty();
        for (var effort : reading.terms().delivery().setup()) {
            form.fill("hours-" + effort.party(), effort.hours())
                    .fill("money-" + effort.party(), reading.show().typed(effort.money(), reading.currency()));
        }
        return form;
    }

    static SetupPlan setup(Form form, Reading reading) {
        var blank = reading.parties().stream()
                .allMatch(party -> (form.text("hours-" + party) + form.text("money-" + party)).isEmpty());
        return new SetupPlan(
                blank
                        ? List.of()
                        : reading.parties().stream()
                                .map(party -> effort(form, party, reading))
                                .toList());
    }

    private static Effort effort(Form form, UUID party, Reading reading) {
        return new Effort(
                party,
                reading.whole(form, "hours-" + party).orElse(0),
                form.money("money-" + party, reading.currency()).orElse(0L));
    }

    static Form exit(Reading reading) {
        var exit = reading.terms().delivery().exit();
        return Form.empty()
                .fill("triggers", String.join("\n", exit.triggers()))
                .fill("plan", exit.plan())
                .fill("noticeDays", exit.noticeDays())
                .fill("drill", exit.drill());
    }

    static ExitPlan exit(Form form, Reading reading) {
        return new ExitPlan(
                form.text("triggers").lines().toList(),
                form.text("plan"),
                reading.whole(form, "noticeDays").orElse(null),
                form.date("drill").orElse(null));
    }
}
