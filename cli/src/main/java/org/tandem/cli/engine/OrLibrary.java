package org.tandem.cli.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.tandem.engines.exact.Rational;
import org.tandem.engines.selection.Choice;

/**
 * Multidimensional knapsacks as OR-Library writes them: the number of problems, then for each the number of projects n, of
 * limits m, the best known value (0 for none), n values, m rows of n uses, m limits; all separated by blanks.
 */
final class OrLibrary {
    private final String file;
    private final List<String> tokens = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private int next;

    private OrLibrary(String file, String text) {
        this.file = file;
        int line = 0;
        for (String row : text.split("\n", -1)) {
            line++;
            for (String token : row.strip().split("\\s+")) {
                if (!token.isEmpty()) {
                    tokens.add(token);
                    lines.add(line);
                }
            }
        }
    }

    /** A problem with the value that the file states, 0 for none. */
    record Problem(Choice choice, Rational known) {}

    static List<Problem> read(String file, String text) {
        OrLibrary reading = new OrLibrary(file, text);
        int problems = reading.count("the number of problems");
        List<Problem> read = new ArrayList<>();
        for (int problem = 0; problem < problems; problem++) {
            read.add(reading.problem());
        }
        if (reading.next < reading.tokens.size()) {
            throw reading.bad("it goes on after the last problem");
        }
        return read;
    }

    private Problem problem() {
        int projects = count("the number of projects");
        int limits = count("the number of limits");
        Rational known = number("the best known value");
        List<Rational> values = numbers(projects, "a value");
        List<List<Rational>> uses = new ArrayList<>();
        for (int limit = 0; limit < limits; limit++) {
            uses.add(numbers(projects, "a use"));
        }
        List<Rational> most = numbers(limits, "a limit");
        List<Choice.Project> list = IntStream.range(0, projects)
                .mapToObj(i -> new Choice.Project(
                        String.valueOf(i + 1),
                        values.get(i),
                        uses.stream().map(row -> row.get(i)).toList()))
                .toList();
        List<Choice.Limit> named = IntStream.range(0, limits)
                .mapToObj(i -> new Choice.Limit(String.valueOf(i + 1), most.get(i)))
                .toList();
        return new Problem(new Choice(list, named, List.of(), Set.of()), known);
    }

    private List<Rational> numbers(int count, String what) {
        return IntStream.range(0, count).mapToObj(_ -> number(what)).toList();
    }

    private int count(String what) {
        Rational number = number(what);
        if (!number.isWhole() || number.signum() < 0 || number.compareTo(Rational.of(1_000_000)) > 0) {
            next--;
            throw bad(what + " must be a whole number from 0 on");
        }
        return number.numerator().intValueExact();
    }

    private Rational number(String what) {
        if (next >= tokens.size()) {
            throw BadInput.at(file, lines.isEmpty() ? 1 : lines.getLast(), "The file ends before " + what + ".");
        }
        try {
            return Rational.parse(tokens.get(next++));
        } catch (IllegalArgumentException notANumber) {
            next--;
            throw bad(what + " is not a number");
        }
    }

    private BadInput bad(String rule) {
        return BadInput.at(file, lines.get(next), "value \"" + tokens.get(next) + "\"", "Wrong: " + rule + ".");
    }
}
