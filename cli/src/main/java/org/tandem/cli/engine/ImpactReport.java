package org.tandem.cli.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.impact.Estimate;

/** An impact in words. */
final class ImpactReport {

    private ImpactReport() {}

    static String of(ImpactAnswer answer) {
        var lines = new ArrayList<String>();
        lines.add(line("Effect a period", answer.absolute()));
        lines.add(line("Effect over " + answer.periodsAfter() + " periods", answer.cumulative()));
        lines.add("Relative: " + relative(answer));
        lines.add(text("Chance of this were there no effect (one side): %.3g", answer.oneSidedP()));
        lines.add("");
        answer.coefficients().forEach(c -> lines.add(text("  %-16s %14.6g  (se %.6g)", c.name(), c.value(), c.se())));
        if (answer.logLik() != null) lines.add(text("Log-likelihood %.6f", answer.logLik()));
        claim(lines, answer.claim());
        var windows = answer.persistence();
        if (windows != null) windows.forEach(w -> lines.add("After " + w.horizon() + " periods: " + w.standing()));
        return String.join(System.lineSeparator(), lines);
    }

    private static String relative(ImpactAnswer answer) {
        var ends = answer.relativeInterval();
        if (answer.relative() == null || ends == null) return "none, the counterfactual is not positive";
        return text(
                "%+.1f %% (95 %% interval %s to %s)",
                100 * answer.relative(), percent(ends.get(0)), percent(ends.get(1)));
    }

    private static String percent(@Nullable Double part) {
        return part == null ? "unbounded" : text("%+.1f %%", 100 * part);
    }

    private static void claim(List<String> lines, ImpactAnswer.@Nullable Verdict claim) {
        lines.add("");
        if (claim == null) {
            lines.add("No claim: only the interrupted time series (its) makes one.");
            return;
        }
        lines.add(text("Verdict: %s (p %.3g)", claim.verdict(), claim.p()));
        claim.conditions()
                .forEach(c -> lines.add(text(
                        "  %s %s: %s against %.4g",
                        c.holds() ? "holds" : "FAILS", c.rule(), number(c.value()), c.bound())));
    }

    private static String number(@Nullable Double x) {
        return x == null ? "none" : text("%.4g", x);
    }

    private static String line(String what, Estimate e) {
        return text("%s: %.6g (95 %% interval %.6g to %.6g)", what, e.value(), e.low(), e.high());
    }

    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
