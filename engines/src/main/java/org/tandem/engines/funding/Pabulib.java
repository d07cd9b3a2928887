package org.tandem.engines.funding;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.exact.Rational;

/**
 * An election in Pabulib's format (pabulib.org/format): sections META, PROJECTS, VOTES, fields separated by semicolons.
 *
 * <p>Ballots: approval and choose-1 (one point each), cumulative and scoring (their points), ordinal (Borda: of at most L
 * places the first is worth L points, where L is {@code max_length} or else the longest ballot).
 *
 * @param meta the keys and values of META
 * @param selected the official winners, where the file names them
 * @param caps bounds on neighborhoods and categories ({@code budget_per_neighborhood}, {@code budget_per_category})
 */
public record Pabulib(Map<String, String> meta, Election election, Set<String> selected, List<Cap> caps) {

    public Pabulib {
        meta = Map.copyOf(meta);
        selected = Set.copyOf(selected);
        caps = List.copyOf(caps);
    }

    /**
     * @throws IllegalArgumentException for a file that breaks the format, naming line, column and rule
     */
    public static Pabulib read(BufferedReader reader) throws IOException {
        return new Reading(reader).read();
    }

    private static final class Reading {
        private final BufferedReader reader;
        private final Map<String, String> meta = new HashMap<>();
        private final Map<String, Integer> metaLine = new HashMap<>();
        private final List<Project> projects = new ArrayList<>();
        private final Set<String> selected = new HashSet<>();
        private final List<Cap> caps = new ArrayList<>();
        /** By {@code neighborhood Centrum} the projects that belong to it. */
        private final Map<String, Set<Integer>> members = new HashMap<>();

        private int ballots;
        private final List<int[]> ones = new ArrayList<>();
        private int line;
        private List<String> header = List.of();

        Reading(BufferedReader reader) {
            this.reader = reader;
        }

        Pabulib read() throws IOException {
            expect("META");
            header("key", "value");
            String next = section("PROJECTS", this::meta);
            requireSection(next, "PROJECTS");
            Rational budget = budget();
            header("project_id", "cost");
            caps.addAll(caps("neighborhood", "neighborhoods", "budget_per_neighborhood"));
            caps.addAll(caps("category", "categories", "budget_per_category"));
            next = section("VOTES", this::project);
            requireSection(next, "VOTES");
            caps.replaceAll(this::filled);
            header("vote");
            return votes(budget);
        }

        private Rational budget() {
            Rational budget;
            try {
                budget = number(required("budget"), "budget");
            } catch (IllegalArgumentException wrong) {
                throw meta.containsKey("budget")
                        ? badMeta("budget", "\"%s\" is not a number.".formatted(meta.get("budget")))
                        : wrong;
            }
            if (budget.signum() < 0) {
                throw badMeta("budget", "The budget (%s) must not be negative.".formatted(budget));
            }
            return budget;
        }

        /** Ballots go straight into the election, but for ordinal ones, whose points depend on the longest. */
        private Pabulib votes(Rational budget) throws IOException {
            Election.Builder builder = builder(budget);
            int vote = header.indexOf("vote");
            switch (kind()) {
                case APPROVAL ->
                    section("", fields -> {
                        int[] chosen = choices(builder, field(fields, vote));
                        builder.ballot(voter(fields), 0, chosen, ones(chosen.length));
                    });
                case POINTS -> {
                    int given = column("points");
                    section("", fields -> {
                        int[] chosen = choices(builder, field(fields, vote));
                        builder.ballot(voter(fields), 0, chosen, points(field(fields, given), chosen.length));
                    });
                }
                case ORDINAL -> ordinal(builder, vote);
            }
            return new Pabulib(meta, builder.build(), selected, caps);
        }

        private void ordinal(Election.Builder builder, int vote) throws IOException {
            List<String> names = new ArrayList<>();
            List<int[]> chosen = new ArrayList<>();
            section("", fields -> {
                names.add(voter(fields));
                chosen.add(choices(builder, field(fields, vote)));
            });
            int longest = longest(chosen);
            for (int voter = 0; voter < names.size(); voter++) {
                builder.ballot(names.get(voter), 0, chosen.get(voter), borda(chosen.get(voter).length, longest));
            }
        }

        private String voter(List<String> fields) {
            int id = header.indexOf("voter_id");
            ballots++;
            return id < 0 ? String.valueOf(ballots) : field(fields, id);
        }

        private Election.Builder builder(Rational budget) {
            try {
                return Election.of(budget, projects);
            } catch (IllegalArgumentException wrong) {
                throw bad("project_id", String.valueOf(wrong.getMessage()));
            }
        }

        private enum Kind {
            APPROVAL,
            POINTS,
            ORDINAL
        }

        private Kind kind() {
            String type = required("vote_type").toLowerCase(Locale.ROOT);
            return switch (type) {
                case "approval", "choose-1" -> Kind.APPROVAL;
                case "cumulative", "scoring" -> Kind.POINTS;
                case "ordinal" -> Kind.ORDINAL;
                default ->
                    throw badMeta(
                            "vote_type",
                            "\"%s\" is none of approval, choose-1, ordinal, cumulative, scoring.".formatted(type));
            };
        }

        private void meta(List<String> fields) {
            meta.put(fields.getFirst(), fields.size() > 1 ? fields.get(1) : "");
            metaLine.put(fields.getFirst(), line);
        }

        private void project(List<String> fields) {
            String id = field(fields, column("project_id"));
            Rational cost = number(field(fields, column("cost")), "cost");
            int name = header.indexOf("name");
            int won = header.indexOf("selected");
            if (id.isEmpty() || cost.signum() < 0) {
                throw bad(id.isEmpty() ? "project_id" : "cost", "A project needs an id and a cost of at least 0.");
            }
            belongs(fields, "neighborhood");
            belongs(fields, "category");
            projects.add(new Project(id, name >= 0 && name < fields.size() ? fields.get(name) : id, cost));
            if (won >= 0 && won < fields.size() && fields.get(won).equals("1")) {
                selected.add(id);
            }
        }

        private void belongs(List<String> fields, String kind) {
            int at = header.indexOf(kind);
            for (String name : at >= 0 && at < fields.size() ? split(fields.get(at), ',') : new String[0]) {
                members.computeIfAbsent(kind + " " + name.strip(), fresh -> new HashSet<>())
                        .add(projects.size());
            }
        }

        /** One cap a name; META gives names and amounts as two lists of the same length. */
        private List<Cap> caps(String kind, String names, String amounts) {
            String given = meta.getOrDefault(amounts, "");
            if (given.isEmpty()) {
                return List.of();
            }
            String[] amount = split(given, ',');
            String[] name = split(meta.getOrDefault(names, ""), ',');
            if (name.length != amount.length) {
                throw bad(amounts, "%d amounts for %d %s.".formatted(amount.length, name.length, names));
            }
            List<Cap> all = new ArrayList<>();
            for (int i = 0; i < name.length; i++) {
                all.add(new Cap(kind + " " + name[i].strip(), number(amount[i].strip(), amounts), Set.of()));
            }
            return all;
        }

        private Cap filled(Cap cap) {
            return new Cap(cap.of(), cap.most(), members.getOrDefault(cap.of(), Set.of()));
        }

        private int[] choices(Election.Builder builder, String vote) {
            if (vote.isEmpty()) {
                return new int[0];
            }
            String[] ids = split(vote, ',');
            int[] choices = new int[ids.length];
            for (int i = 0; i < ids.length; i++) {
                choices[i] = builder.project(ids[i].strip());
                if (choices[i] < 0) {
                    throw bad("vote", "There is no project \"%s\".".formatted(ids[i]));
                }
                for (int j = 0; j < i; j++) {
                    if (choices[j] == choices[i]) {
                        throw bad("vote", "The ballot names the project \"%s\" twice.".formatted(ids[i]));
                    }
                }
            }
            return choices;
        }

        private int[] points(String text, int expected) {
            String[] given = text.isEmpty() ? new String[0] : split(text, ',');
            if (given.length != expected) {
                throw bad("points", "%d points for %d projects.".formatted(given.length, expected));
            }
            int[] points = new int[expected];
            for (int i = 0; i < expected; i++) {
                try {
                    points[i] = Integer.parseInt(given[i].strip());
                } catch (NumberFormatException notWhole) {
                    throw bad("points", "\"%s\" is not a whole number.".formatted(given[i]));
                }
            }
            return points;
        }

        private int longest(List<int[]> chosen) {
            String stated = meta.get("max_length");
            int longest =
                    chosen.stream().mapToInt(choice -> choice.length).max().orElse(0);
            return stated == null
                    ? longest
                    : Math.max(longest, number(stated, "max_length").floor().intValueExact());
        }

        private static int[] borda(int places, int longest) {
            int[] worth = new int[places];
            Arrays.setAll(worth, place -> longest - place);
            return worth;
        }

        /** So many ones, made once: nearly all ballots have the same few lengths. */
        private int[] ones(int length) {
            while (ones.size() <= length) {
                int[] more = new int[ones.size()];
                Arrays.fill(more, 1);
                ones.add(more);
            }
            return ones.get(length);
        }

        private interface Taker {
            void take(List<String> fields);
        }

        /** Gives every line to the taker until the next section, whose name it returns. */
        private @Nullable String section(String end, Taker taker) throws IOException {
            for (String text = next(); text != null; text = next()) {
                if (text.isBlank()) {
                    continue;
                }
                if (text.strip().equalsIgnoreCase(end)) {
                    return end;
                }
                taker.take(fields(text));
            }
            return null;
        }

        private void requireSection(@Nullable String found, String wanted) {
            if (found == null) {
                throw new IllegalArgumentException(
                        "line %d: the file ends before its section %s.".formatted(line, wanted));
            }
        }

        private void expect(String section) throws IOException {
            String text = next();
            while (text != null && text.isBlank()) {
                text = next();
            }
            if (text == null || !text.strip().equalsIgnoreCase(section)) {
                throw new IllegalArgumentException(
                        "line %d: a Pabulib file begins with %s, not with \"%s\".".formatted(line, section, text));
            }
        }

        private void header(String... needed) throws IOException {
            String text = next();
            while (text != null && text.isBlank()) {
                text = next();
            }
            header = text == null
                    ? List.of()
                    : fields(text).stream()
                            .map(field -> field.toLowerCase(Locale.ROOT))
                            .toList();
            for (String column : needed) {
                column(column);
            }
        }

        private int column(String name) {
            int at = header.indexOf(name);
            if (at < 0) {
                throw bad(name, "The header lacks this column; it has %s.".formatted(header));
            }
            return at;
        }

        private String required(String key) {
            String value = meta.get(key);
            if (value == null) {
                throw new IllegalArgumentException("line %d: META lacks the key %s.".formatted(line, key));
            }
            return value;
        }

        private String field(List<String> fields, int at) {
            if (at >= fields.size()) {
                throw bad(header.get(at), "The line has only %d values.".formatted(fields.size()));
            }
            return fields.get(at);
        }

        private Rational number(String text, String column) {
            try {
                return Rational.parse(text.replace(',', '.').replace(" ", ""));
            } catch (IllegalArgumentException wrong) {
                throw bad(column, String.valueOf(wrong.getMessage()));
            }
        }

        private IllegalArgumentException badMeta(String key, String rule) {
            return new IllegalArgumentException("line %d, column %s: %s".formatted(metaLine.get(key), key, rule));
        }

        private IllegalArgumentException bad(String column, String rule) {
            return new IllegalArgumentException("line %d, column %s: %s".formatted(line, column, rule));
        }

        private @Nullable String next() throws IOException {
            line++;
            return reader.readLine();
        }

        /** Values between semicolons; one that begins with a double quote may contain semicolons, and "" for a quote. */
        private static List<String> fields(String text) {
            if (text.indexOf('"') < 0) {
                return Arrays.stream(split(text, ';')).map(String::strip).toList();
            }
            List<String> fields = new ArrayList<>();
            int from = 0;
            while (from <= text.length()) {
                int to = end(text, from);
                fields.add(unquoted(text.substring(from, to).strip()));
                from = to + 1;
            }
            return fields;
        }

        /** Where the value that begins here ends: at a semicolon outside quotes, or with the line. */
        private static int end(String text, int from) {
            int at = from;
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            boolean quoted = at < text.length() && text.charAt(at) == '"';
            for (at = quoted ? at + 1 : at; at < text.length(); at++) {
                if (quoted && text.charAt(at) == '"') {
                    boolean twin = at + 1 < text.length() && text.charAt(at + 1) == '"';
                    at += twin ? 1 : 0;
                    quoted = twin;
                } else if (!quoted && text.charAt(at) == ';') {
                    return at;
                }
            }
            return at;
        }

        private static String unquoted(String value) {
            return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                    ? value.substring(1, value.length() - 1)
                            .replace("\"\"", "\"")
                            .strip()
                    : value;
        }

        private static String[] split(String text, char by) {
            List<String> parts = new ArrayList<>();
            int from = 0;
            for (int to = text.indexOf(by); to >= 0; to = text.indexOf(by, from)) {
                parts.add(text.substring(from, to));
                from = to + 1;
            }
            parts.add(text.substring(from));
            return parts.toArray(String[]::new);
        }
    }
}
