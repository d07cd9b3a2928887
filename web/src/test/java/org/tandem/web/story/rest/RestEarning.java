package org.tandem.web.story.rest;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.tandem.cast.Claims;
import org.tandem.web.story.Earning;
import org.tandem.web.story.Persona;

record RestEarning(Callers callers) implements Earning {

    @Override
    public UUID draftPlan(Persona by, UUID project, Persona lead) {
        return callers.of(by).create(callers.path("plans"), Caller.read("""
                {"title": "%s", "project": {"id": "%s", "name": "%s", "lead": "%s"},
                 "measure": {"name": "Overpaid per 1000", "unit": "claims per 1,000",
                             "direction": "LOWER_IS_BETTER", "source": "%s", "volume": "thousand claims"},
                 "rhythm": "MONTH", "change": "2025-01", "need": "2024-06",
                 "worthwhile": {"amount": 1, "percent": false},
                 "guards": [{"name": "Days to decide", "direction": "LOWER_IS_BETTER",
                             "margin": {"amount": 10, "percent": true}}],
                 "model": {"log": false, "trend": false, "season": true, "controls": []},
                 "looks": ["2025-12-31"],
                 "value": {"benefit": "CASHABLE", "investment": 500000, "runCost": 20000,
                           "classes": [{"name": "every unit", "percent": "100", "low": "30", "high": "30"}],
                           "budgetLine": "Claims leakage 4711", "currency": "USD", "targetCost": "700",
                           "pays": {"notCashable": false, "retrospective": true}}}
                """.formatted(
                        Claims.PLAN, project, Claims.IDEA, lead.person(), Claims.SOURCE)));
    }

    @Override
    public void signPlan(Persona by, UUID plan) {
        var path = callers.path("plans/%s", plan);
        callers.of(by).post(path + "/signature", path, Map.of());
    }

    @Override
    public void importReadings(Persona by, UUID plan) {
        var series = Claims.readings();
        var path = callers.path("plans/%s/readings", plan);
        var preview = callers.of(by)
                .upload(path + "/upload?file=" + series.file(), new String(series.content(), StandardCharsets.UTF_8));
        var mapping = Objects.requireNonNull(preview.get("mapping"));
        callers.of(by).post(path, Map.of("mapping", mapping, "source", series.source()));
    }

    @Override
    public UUID look(Persona by, UUID plan) {
        return callers.of(by).create(callers.path("plans/%s/outcomes", plan), Map.of());
    }

    @Override
    public void confirm(Persona by, UUID outcome) {
        var path = callers.path("outcomes/%s", outcome);
        callers.of(by).post(path + "/confirmation", path, Map.of());
    }

    @Override
    public UUID drawStatement(Persona by, UUID outcome) {
        return callers.of(by).create(callers.path("outcomes/%s/statement", outcome), Map.of());
    }

    @Override
    public void signStatement(Persona by, UUID statement) {
        var path = callers.path("statements/%s", statement);
        callers.of(by).post(path + "/signature", path, Map.of());
    }
}
