package org.tandem.cli.engine;

import java.io.IOException;
import java.util.OptionalInt;
import org.tandem.engines.ranking.Votes;
import org.tandem.engines.ranking.Votes.Detail;
import org.tandem.engines.ranking.Votes.Outcome;

/** Reads pairwise choices: columns winner, loser; optionally tie, judge, weight, first; others are left alone. */
final class VoteFile implements AutoCloseable {
    private final ByteRows rows;
    private final int winner;
    private final int loser;
    private final OptionalInt tie;
    private final OptionalInt judge;
    private final OptionalInt weight;
    private final OptionalInt first;
    private final Votes votes = new Votes();
    private final ByteNames items = new ByteNames(votes::item);
    private final ByteNames judges = new ByteNames(votes::judge);

    VoteFile(ByteRows rows) {
        this.rows = rows;
        winner = rows.column("winner");
        loser = rows.column("loser");
        tie = rows.optionalColumn("tie");
        judge = rows.optionalColumn("judge");
        weight = rows.optionalColumn("weight");
        first = rows.optionalColumn("first");
    }

    /** Refuses a file without the column. */
    void mustHave(String column) {
        rows.column(column);
    }

    /** Whether nothing but who won and who lost is said. */
    boolean isPlain() {
        return tie.isEmpty() && judge.isEmpty() && weight.isEmpty() && first.isEmpty();
    }

    Votes read() throws IOException {
        if (weight.isPresent()) {
            votes.grouped();
        }
        boolean plain = isPlain();
        while (rows.next()) {
            vote(plain);
        }
        return votes;
    }

    private void vote(boolean plain) {
        int one = rows.number(winner, items);
        int other = rows.number(loser, items);
        if (one == other) {
            throw rows.bad(loser, rows.text(winner) + " cannot be compared with itself.");
        }
        if (plain) {
            votes.win(one, other);
        } else {
            votes.add(one, other, detail(one, other));
        }
    }

    private Detail detail(int one, int other) {
        return new Detail(isTie() ? Outcome.TIE : Outcome.WIN, weight(), number(judge, judges), first(one, other));
    }

    private int number(OptionalInt column, ByteNames names) {
        return column.isEmpty() || rows.isMissing(column.getAsInt())
                ? Votes.NOBODY
                : rows.number(column.getAsInt(), names);
    }

    private double weight() {
        if (weight.isEmpty()) {
            return 1;
        }
        double much = rows.decimal(weight.getAsInt());
        if (much < 0) {
            throw rows.bad(weight.getAsInt(), "The weight must not be negative. Maybe a loss needs its own row.");
        }
        return much;
    }

    private int first(int one, int other) {
        int item = number(first, items);
        if (item != Votes.NOBODY && item != one && item != other) {
            int column = first.getAsInt();
            throw rows.bad(
                    column, rows.text(column) + " is neither " + rows.text(winner) + " nor " + rows.text(loser) + ".");
        }
        return item;
    }

    private boolean isTie() {
        if (tie.isEmpty() || rows.isMissing(tie.getAsInt())) {
            return false;
        }
        return rows.flag(tie.getAsInt());
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
