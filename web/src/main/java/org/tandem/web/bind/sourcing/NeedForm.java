package org.tandem.web.bind.sourcing;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tandem.bind.sourcing.Answers;
import org.tandem.bind.sourcing.CostComparison;
import org.tandem.bind.sourcing.CostRange;
import org.tandem.bind.sourcing.Motive;
import org.tandem.bind.sourcing.Need;
import org.tandem.bind.sourcing.NeedFact.MotivesRetested;
import org.tandem.bind.sourcing.NeedStatement;
import org.tandem.bind.sourcing.Route;
import org.tandem.bind.sourcing.SpecificationItem;
import org.tandem.web.look.Form;
import org.tandem.web.look.Option;

/** What is typed about a need, read and shown again. */
public final class NeedForm {

    private static final int LONGEST_SERIES = 600;
    private static final int LONGEST_HORIZON = 50;

    private NeedForm() {}

    public static List<Option> motives() {
        return Arrays.stream(Motive.values())
                .map(motive -> Option.of(motive.name(), motive.title()))
                .toList();
    }

    public static List<Option> items() {
        return Arrays.stream(SpecificationItem.values())
                .map(item -> Option.of(item.name(), "It says " + item.title()))
                .toList();
    }

    public static List<Option> routes() {
        return Arrays.stream(Route.values())
                .map(route -> Option.of(route.name(), route.title()))
                .toList();
    }

    /** Two answers and "not known yet". */
    public static List<Option> either(String yes, String no) {
        return List.of(Option.of("yes", yes), Option.of("no", no), Option.of("", "Not known yet"));
    }

    static NeedStatement statement(Form form) {
        var title = form.required("title", "Give the need a title.");
        if (title.length() > NeedStatement.LONGEST_TITLE) {
            form.refuse(
                    "title",
                    "Keep the title to %d characters: it has %d."
                            .formatted(NeedStatement.LONGEST_TITLE, title.length()));
        }
        var lacking = form.required("lacking", "Say what is lacking and how one notices.");
        if (lacking.length() > NeedStatement.LONGEST_TEXT) {
            form.refuse(
                    "lacking",
                    "Keep this to %d characters: it has %d.".formatted(NeedStatement.LONGEST_TEXT, lacking.length()));
        }
        var motives = form.all("motives").stream().map(Motive::valueOf).collect(toUnmodifiableSet());
        return new NeedStatement(title, lacking, blankToNull(form.text("goal")), motives);
    }

    /** The form of what a need says, to be changed. */
    static Form of(NeedStatement statement) {
        return Form.empty()
                .fill("title", statement.title())
                .fill("lacking", statement.lacking())
                .fill("goal", statement.goal())
                .fillAll("motives", statement.motives().stream().map(Enum::name).toList());
    }

    /** Of each motive that was named, whether it is met. */
    static MotivesRetested retest(Need need, Form form) {
        var motives = need.statement().motives();
        return new MotivesRetested(said(motives, form, "met"), said(motives, form, "unmet"));
    }

    private static Set<Motive> said(Set<Motive> motives, Form form, String answer) {
        return motives.stream()
                .filter(motive -> form.text(motive.name()).equals(answer))
                .collect(toUnmodifiableSet());
    }

    /** "met: Scale; not met: Speed". */
    public static String words(Need.Retest retest) {
        return Stream.of(words("met: ", retest.met()), words("not met: ", retest.notMet()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String words(String before, Set<Motive> motives) {
        return motives.isEmpty()
                ? ""
                : before + motives.stream().map(Motive::title).collect(Collectors.joining(", "));
    }

    public static List<Option> tested() {
        return List.of(Option.of("met", "Met"), Option.of("unmet", "Not met"));
    }

    /** The form of a need's page, filled with what is known of a part of its scope. */
    static Form of(Need need, String part) {
        var answers =
                need.parts().getOrDefault(part, need.parts().values().iterator().next());
        return Form.empty()
                .fill(
                        "part",
                        need.parts().containsKey(part)
                                ? part
                                : need.parts().keySet().iterator().next())
                .fill("regular", word(answers.regular()))
                .fill("core", word(answers.core()))
                .fill("years", answers.horizonYears())
                .fill("expertise", word(answers.expertise()))
                .fill("novelty", word(answers.novelty()))
                .fillAll(
                        "specified",
                        answers.specified().stream().map(Enum::name).toList())
                .fill("volumes", answers.volumes().stream().map(NeedForm::plain).collect(Collectors.joining(" ")));
    }

    static Answers answers(Form form) {
        return new Answers(
                either(form, "regular"),
                either(form, "core"),
                years(form),
                form.all("specified").stream().map(SpecificationItem::valueOf).collect(toUnmodifiableSet()),
                volumes(form),
                either(form, "expertise"),
                either(form, "novelty"));
    }

    private static @Nullable Integer years(Form form) {
        var years = form.number("years");
        if (years.isPresent() && (years.get().signum() < 0 || years.get().intValue() > LONGEST_HORIZON)) {
            form.refuse("years", "Write a number of years from 0 to %d.".formatted(LONGEST_HORIZON));
        }
        return years.map(Number::intValue).orElse(null);
    }

    /** 41200 rather than 41200.0. */
    private static String plain(double volume) {
        return BigDecimal.valueOf(volume).stripTrailingZeros().toPlainString();
    }

    private static List<Double> volumes(Form form) {
        var series = new ArrayList<Double>();
        for (var word : form.text("volumes").split("[\\s;]+")) {
            if (!word.isEmpty()) {
                volume(form, word).ifPresent(series::add);
            }
        }
        if (series.size() > LONGEST_SERIES) {
            form.refuse("volumes", "Give at most %d periods: these are %d.".formatted(LONGEST_SERIES, series.size()));
        }
        return series;
    }

    private static Optional<Double> volume(Form form, String word) {
        try {
            double volume = Double.parseDouble(word);
            if (Double.isFinite(volume)) {
                return Optional.of(volume);
            }
        } catch (NumberFormatException e) {
            // told below, with the others that are no numbers
        }
        form.refuse(
                "volumes",
                "“%s” is not a number. Write numbers with blanks between, such as 1200 1350 1280.".formatted(word));
        return Optional.empty();
    }

    static Optional<CostComparison> costs(Form form) {
        var currency = form.required("currency", "Choose a currency.");
        var inHouse = range(form, "inHouse", currency);
        var external = range(form, "external", currency);
        return form.faulty()
                ? Optional.empty()
                : Optional.of(new CostComparison(inHouse.orElseThrow(), external.orElseThrow(), currency));
    }

    private static Optional<CostRange> range(Form form, String name, String currency) {
        var low = form.money(name + "Low", currency);
        var high = form.money(name + "High", currency);
        if (low.isEmpty() || high.isEmpty()) {
            form.refuse(name + (low.isEmpty() ? "Low" : "High"), "Give both ends of the range.");
            return Optional.empty();
        }
        if (low.get() < 0 || high.get() < low.get()) {
            form.refuse(name + "High", "The upper end must not be below the lower end.");
            return Optional.empty();
        }
        return Optional.of(new CostRange(low.get(), high.get()));
    }

    static Optional<Route> route(Form form) {
        var route = form.required("route", "Choose a route.");
        return route.isEmpty() ? Optional.empty() : Optional.of(Route.valueOf(route));
    }

    static String part(Form form) {
        var part = form.text("part");
        return part.isEmpty() ? Need.WHOLE : part;
    }

    /** The version that the form was made from. */
    static int version(Form form) {
        return Integer.parseInt(form.text("version"));
    }

    private static @Nullable Boolean either(Form form, String name) {
        return switch (form.text(name)) {
            case "yes" -> true;
            case "no" -> false;
            default -> null;
        };
    }

    private static String word(@Nullable Boolean answer) {
        return answer == null ? "" : answer ? "yes" : "no";
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
