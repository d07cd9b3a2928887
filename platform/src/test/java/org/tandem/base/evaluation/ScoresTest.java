package org.tandem.base.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ScoresTest {

    private static final UUID A = new UUID(1, 1);
    private static final UUID B = new UUID(1, 2);
    private static final UUID C = new UUID(1, 3);
    private static final UUID D = new UUID(1, 4);
    private static final Charter CHARTER =
            new Charter(List.of(new Criterion("Benefit", 3), new Criterion("Fit", 1)), 2);

    private final List<Review> reviews = new ArrayList<>();

    @Test
    void a_score_is_the_weighted_mean_of_the_criteria_without_novelty() { // [A12]
        assertThat(CHARTER.score(new Judgement(List.of(7, 3), 1, ""))).isEqualTo(6);
        assertThat(CHARTER.score(new Judgement(List.of(7, 3), 7, ""))).isEqualTo(6);
    }

    @Nested
    class WithASevereReviewer {

        WithASevereReviewer() {
            for (int reviewer = 0; reviewer < 4; reviewer++) {
                int mild = reviewer == 3 ? -2 : 0;
                judged(A, reviewer, 7 + mild, 2);
                judged(B, reviewer, 5 + mild, 3);
                judged(C, reviewer, 5 + mild, 3);
                if (reviewer < 3) {
                    judged(D, reviewer, 4, 6);
                }
            }
        }

        @Test
        void severity_is_taken_out_and_what_error_does_not_tell_apart_around_the_cut_is_tied() {
            var ranking = new Scores(CHARTER, reviews).ranking();

            assertThat(ranking.adjusted()).isTrue();
            assertThat(ranking.standings()).extracting(Standing::item).containsExactly(A, B, C, D);
            var first = ranking.standings().getFirst();
            assertThat(first.mean()).isCloseTo(6.5, within(1e-9));
            assertThat(first.tied()).isFalse();
            assertThat(ranking.standings().subList(1, 3)).allMatch(Standing::tied);
            assertThat(ranking.standings()).extracting(Standing::inside).containsExactly(true, true, false, false);
        }

        @Test
        void the_very_novel_outside_the_cut_are_listed_and_novelty_sorts() { // [A12]
            var ranking = new Scores(CHARTER, reviews).ranking();

            assertThat(ranking.novelButLow()).extracting(Standing::item).containsExactly(D);
            assertThat(ranking.byNovelty())
                    .extracting(Standing::item)
                    .startsWith(D)
                    .endsWith(A);
        }

        @Test
        void severities_come_by_number_and_size_never_by_name() {
            var severities = new Scores(CHARTER, reviews).severities();

            assertThat(severities).hasSize(4);
            assertThat(severities.getLast().severity()).isCloseTo(-1.5, within(1e-6));
            assertThat(severities)
                    .extracting(Severity::reviewer)
                    .containsExactly("Reviewer 1", "Reviewer 2", "Reviewer 3", "Reviewer 4");
        }

        @Test
        void the_order_of_reviews_changes_nothing() {
            var before = new Scores(CHARTER, reviews).ranking();
            Collections.reverse(reviews);
            assertThat(new Scores(CHARTER, reviews).ranking()).isEqualTo(before);
        }
    }

    @Test
    void passes_count_for_nothing_and_without_any_score_there_is_no_ranking() {
        reviews.add(new Review(UUID.randomUUID(), A, UUID.randomUUID(), Judgement.pass(), true));
        assertThat(new Scores(CHARTER, reviews).ranking()).isEqualTo(Ranking.NONE);
        assertThat(new Scores(CHARTER, reviews).severities()).isEmpty();
    }

    private void judged(UUID item, int reviewer, int score, int novelty) {
        reviews.add(new Review(
                new UUID(item.getLeastSignificantBits(), reviewer),
                item,
                new UUID(2, reviewer),
                new Judgement(List.of(score, score), novelty, ""),
                true));
    }
}
