package org.tandem.web.story.rest;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandem.web.story.Agreeing;
import org.tandem.web.story.Persona;
import org.tandem.web.story.Script;

record RestAgreeing(Callers callers) implements Agreeing {

    @Override
    public void onePage(Persona by, Persona client, Persona provider) {
        save(
                by,
                "basis",
                Map.of(
                        "contract",
                        Script.CONTRACT,
                        "precedence",
                        "CONTRACT",
                        "ip",
                        "JOINT",
                        "currency",
                        "USD",
                        "leaders",
                        List.of(leader(client), leader(provider)),
                        "shares",
                        List.of(half(client), half(provider))));
    }

    private Map<String, ?> leader(Persona persona) {
        return Map.of("party", callers.organisation(persona), "person", persona.person());
    }

    private Map<String, ?> half(Persona persona) {
        return Map.of("party", callers.organisation(persona), "percent", "50");
    }

    private void save(Persona by, String section, Map<String, ?> body) {
        callers.of(by).put(agreement() + "/" + section, agreement(), body);
    }

    private String agreement() {
        return callers.path("agreement");
    }

    @Override
    public void sign(Persona by, @Nullable String restatement) {
        Map<String, ?> body = restatement == null ? Map.of() : Map.of("restatement", restatement);
        callers.of(by).post(agreement() + "/signature", agreement(), body);
    }

    @Override
    public void acceptRestatement(Persona by, Persona other) {
        var acceptance = agreement() + "/restatements/%s/acceptance".formatted(callers.organisation(other));
        var accepted = callers.of(by).post(acceptance, agreement(), Map.of());
        assertThat(accepted.get("inForce").asBoolean()).isTrue();
    }

    @Override
    public void writeGain(Persona by, String own, String others) {
        save(by, "gains", Map.of("own", own, "others", others));
    }

    @Override
    public void writeAims(Persona by, String... aims) {
        save(by, "aims", Map.of("words", aims));
    }

    @Override
    public void rateAims(Persona by, int value) {
        var ratings = agreement() + "/ratings";
        var values = callers.of(by)
                .get(ratings)
                .get("aims")
                .valueStream()
                .collect(toMap(compared -> compared.get("aim").get("id").asString(), compared -> value));
        assertThat(values).isNotEmpty();
        callers.of(by).post(ratings, values);
    }

    @Override
    public void writeObjective(Persona by, Persona owner) {
        var objective = Map.of(
                "metric",
                Script.MEASURE,
                "unit",
                Script.UNIT,
                "direction",
                "LOWER",
                "baseline",
                20,
                "target",
                12,
                "date",
                "2027-12-31",
                "owner",
                owner.person());
        callers.of(by).post(agreement() + "/objectives", agreement(), objective);
    }

    @Override
    public void writeIncentives(Persona by) {
        var pledges = List.of(pledge("PRODUCTIVITY_TARGET"), pledge("INNOVATION_DAYS"));
        save(by, "incentives", Map.of("pledges", pledges, "seen", List.of()));
    }

    private static Map<String, ?> pledge(String incentive) {
        return Map.of("incentive", incentive, "words", "");
    }

    @Override
    public void writeBands(Persona by, Persona keeper, Persona other) {
        var bands = List.of(band("0", "80", other, "60"), band("80", "100", other, "40"));
        var rule = Map.of(
                "keeper", callers.organisation(keeper), "bands", bands, "minimumSavingsRate", "0", "clawback", false);
        save(by, "gain-share", rule);
    }

    private Map<String, ?> band(String from, String to, Persona other, String percent) {
        var share = Map.of("party", callers.organisation(other), "percent", percent);
        return Map.of("from", from, "to", to, "shares", List.of(share));
    }

    @Override
    public void writeInvestment(Persona by, Persona other, long cap) {
        save(by, "investment", Map.of("stakes", List.of(stake(by, cap), stake(other, cap))));
    }

    private Map<String, ?> stake(Persona side, long cap) {
        return Map.of("party", callers.organisation(side), "cap", cap, "maximumLoss", cap, "lossShare", "50");
    }

    @Override
    public void writeExit(Persona by, String trigger, String plan) {
        save(by, "exit", Map.of("triggers", List.of(trigger), "plan", plan, "noticeDays", 90, "drill", "2027-06-30"));
    }
}
