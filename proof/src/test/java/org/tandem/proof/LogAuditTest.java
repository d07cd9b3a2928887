package org.tandem.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever writes to the database behind our back is found out, and what he did is named. [C16, E9] */
class LogAuditTest {
    private static final int SIZE = 2500;
    private final SampleLog log = SampleLog.of(SIZE);
    private final List<LogAudit.Row> rows = rows(log);
    private final Map<Node, Hash> store = store(rows);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1023, 1024, 1025, 2500})
    void anUntouchedLogIsSoundAgainstEveryCheckpoint(int size) {
        SampleLog sample = SampleLog.of(size);
        List<Checkpoint> kept = IntStream.of(0, 1, size / 2, size)
                .filter(at -> at <= size)
                .mapToObj(sample::checkpoint)
                .toList();
        LogAudit.Report report = LogAudit.run(rows(sample).iterator(), nodes(store(rows(sample))), kept);
        assertThat(report.findings()).isEmpty();
        assertThat(report.size()).isEqualTo(size);
        assertThat(report.root()).isEqualTo(sample.root());
    }

    @Test
    void anAlteredRowIsNamed() {
        alter(1700);
        assertThat(audit(log.checkpoint(2000))).containsExactly(new Finding.AlteredRow(1700));
        assertThat(audit()).containsExactly(new Finding.AlteredRow(1700));
    }

    @Test
    void anAlteredRowWhoseTreeWasMadeToFitIsAFork() {
        alter(1700);
        store.putAll(store(rows));
        assertThat(audit()).isEmpty();
        assertThat(audit(log.checkpoint(1700), log.checkpoint(1701)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding).isInstanceOf(Finding.Fork.class);
                    assertThat(finding.explain())
                            .contains("1701 facts has the root "
                                    + log.checkpoint(1701).root());
                });
    }

    @Test
    void aMissingFactIsNamed() {
        rows.remove(1700);
        assertThat(audit(log.checkpoint(SIZE))).containsExactly(new Finding.MissingFact(1700));
    }

    @Test
    void aFactThatIsMissingWithItsLeafIsNamed() {
        rows.remove(1700);
        store.remove(new Node(0, 1700));
        assertThat(audit(log.checkpoint(SIZE))).first().isEqualTo(new Finding.MissingFact(1700));
        assertThat(audit(log.checkpoint(SIZE))).noneMatch(Finding.Fork.class::isInstance);
    }

    @Test
    void lastFactsThatWereDeletedAreNamedByTheTreeThatStillHasThem() {
        rows.subList(SIZE - 2, SIZE).clear();
        assertThat(audit()).containsExactly(new Finding.MissingFact(SIZE - 2), new Finding.MissingFact(SIZE - 1));
    }

    @Test
    void aTailCutWithItsTreeShowsOnlyAgainstAKeptCheckpoint() {
        rows.subList(2300, SIZE).clear();
        store.keySet().removeIf(node -> node.end() > 2300);
        assertThat(audit()).isEmpty();
        assertThat(audit(log.checkpoint(2300), log.checkpoint(2400)))
                .containsExactly(new Finding.TailCut(2300, log.checkpoint(2400)));
    }

    @Test
    void aLogThatWasEmptiedIsATailCut() {
        rows.clear();
        store.clear();
        assertThat(audit(log.checkpoint(7))).containsExactly(new Finding.TailCut(0, log.checkpoint(7)));
    }

    @Test
    void anotherHistoryIsAFork() {
        SampleLog other = SampleLog.of(SIZE);
        assertThat(audit(other.checkpoint(900)))
                .containsExactly(new Finding.Fork(
                        other.checkpoint(900), log.checkpoint(900).root()));
    }

    @Test
    void twoFactsThatChangedPlacesAreBothNamed() {
        LogAudit.Row first = rows.get(3);
        rows.set(3, new LogAudit.Row(3, rows.get(4).leaf()));
        rows.set(4, new LogAudit.Row(4, first.leaf()));
        assertThat(audit(log.checkpoint(SIZE))).containsExactly(new Finding.AlteredRow(3), new Finding.AlteredRow(4));
    }

    @Test
    void aDamagedTreeOverSoundFactsIsToldApartFromAlteredFacts() {
        store.put(new Node(0, 5), Merkle.EMPTY);
        store.put(new Node(4, 9), Merkle.EMPTY);
        store.remove(new Node(8, 2));
        assertThat(audit(log.checkpoint(SIZE)))
                .contains(
                        new Finding.TreeAltered(new Node(0, 5)),
                        new Finding.TreeAltered(new Node(4, 9)),
                        new Finding.TreeAltered(new Node(8, 2)))
                .noneMatch(Finding.AlteredRow.class::isInstance)
                .noneMatch(Finding.Fork.class::isInstance);
    }

    @Test
    void rowsOutOfOrderAreTheCallersMistake() {
        Collections.swap(rows, 10, 11);
        assertThatIllegalArgumentException().isThrownBy(this::audit).withMessageContaining("Maybe the query");
    }

    @Test
    void endlessFindingsStopAtAHundred() {
        rows.replaceAll(row -> new LogAudit.Row(row.index(), new Leaf(log.space(), Merkle.EMPTY)));
        assertThat(audit()).hasSize(100);
    }

    private void alter(int index) {
        rows.set(index, new LogAudit.Row(index, Leaf.of(log.space(), new byte[32], new byte[] {1})));
    }

    private List<Finding> audit(Checkpoint... kept) {
        List<Finding> findings =
                LogAudit.run(rows.iterator(), nodes(store), List.of(kept)).findings();
        assertThat(findings).allSatisfy(finding -> assertThat(finding.explain()).endsWith("."));
        return findings;
    }

    private static Nodes nodes(Map<Node, Hash> store) {
        return places -> {
            Map<Node, Hash> found = new HashMap<>(store);
            found.keySet().retainAll(new java.util.HashSet<>(places));
            return found;
        };
    }

    private static List<LogAudit.Row> rows(SampleLog log) {
        return new ArrayList<>(IntStream.range(0, log.entries().size())
                .mapToObj(index ->
                        new LogAudit.Row(index, log.entries().get(index).leaf()))
                .toList());
    }

    private static Map<Node, Hash> store(List<LogAudit.Row> rows) {
        List<Hash> hashes = rows.stream().map(row -> row.leaf().hash()).toList();
        return new HashMap<>(Frontier.EMPTY.append(hashes).stored());
    }
}
