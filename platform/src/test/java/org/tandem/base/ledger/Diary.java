package org.tandem.base.ledger;

import java.util.List;
import org.springframework.boot.test.context.TestComponent;

/** The smallest stage, for tests of the ledger: its facts are words, and it has no tables. */
@TestComponent
public class Diary implements Projection {

    public sealed interface DiaryFact extends Fact {}

    public record DiaryWritten(String words) implements DiaryFact {
        @Override
        public String says() {
            return "wrote: " + words;
        }
    }

    @Override
    public Class<? extends Fact> facts() {
        return DiaryFact.class;
    }

    @Override
    public List<String> tables() {
        return List.of();
    }

    @Override
    public void apply(Recorded recorded) {}
}
