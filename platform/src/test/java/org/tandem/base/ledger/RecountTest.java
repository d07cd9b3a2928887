package org.tandem.base.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.NestedTestConfiguration;
import org.tandem.Cast;
import org.tandem.TandemTest;
import org.tandem.base.identity.Spaces;
import org.tandem.base.identity.Tone;

/** {@code ./tandem check}: each kind of damage that the database's owner can do is found and named. */
@TandemTest
@NestedTestConfiguration(NestedTestConfiguration.EnclosingConfiguration.INHERIT)
class RecountTest {

    @Autowired
    Cast cast;

    @Autowired
    Ledger ledger;

    @Autowired
    Spaces spaces;

    @Autowired
    Recount recount;

    @Autowired
    Vandal vandal;

    Cast.Player leader;
    UUID space;

    @BeforeEach
    void a_partnership_with_a_few_facts() {
        leader = cast.partnership().client();
        space = leader.seat().space();
        leader.runs(() -> spaces.chooseTone(leader.seat(), Tone.PLUM));
        ledger.settle();
    }

    @Test
    void an_honest_space_differs_in_nothing() {
        assertThat(found()).isEmpty();
    }

    @Test
    void facts_that_still_wait_for_their_place_count_too() {
        vandal.runs("update log_head set size = size where space = :space", space);
        leader.runs(() -> spaces.chooseTone(leader.seat(), Tone.ROSE));

        assertThat(found()).isEmpty();
    }

    @Test
    void looking_changes_nothing() {
        var before = leader.does(() -> spaces.parties(space));

        recount.run(List.of());

        assertThat(leader.does(() -> spaces.parties(space))).isEqualTo(before);
    }

    @Nested
    class A_table_that_was_changed_by_hand {

        @Test
        void names_the_row_and_its_columns() {
            vandal.runs("update party set tone = 'SKY' where space = :space and tone = 'PLUM'", space);

            assertThat(found())
                    .singleElement()
                    .asString()
                    .contains("party", leader.seat().party().toString(), "other values of tone");
        }

        @Test
        void names_a_row_that_no_fact_gives() {
            vandal.runs("""
                    insert into tally (space, noun, live) values (:space, 'bribes', 1)""", space);

            assertThat(found()).singleElement().asString().contains("tally", "bribes", "No fact gives this row");
        }

        @Test
        void names_a_row_that_is_lacking() {
            vandal.runs("delete from seat where space = :space and role = 'MEMBER'", space);

            assertThat(found())
                    .hasSize(2)
                    .allSatisfy(difference -> assertThat(difference).asString().contains("seat", "the table lacks it"));
        }
    }

    @Nested
    class A_history_that_was_changed_by_hand {

        @Test
        void names_a_fact_whose_words_were_altered() {
            vandal.runs(
                    "update fact set payload = replace(payload, 'PLUM', 'SKY') where space = :space and type = 'ToneChosen'",
                    space);

            assertThat(found())
                    .anySatisfy(difference -> assertThat(difference).asString().contains("was altered"));
        }

        @Test
        void names_a_fact_whose_author_was_altered() {
            vandal.runs(
                    "update fact set person = null, party = null where space = :space and type = 'ToneChosen'", space);

            assertThat(found()).singleElement().asString().contains("columns that do not say what its words say");
        }

        @Test
        void names_a_fact_whose_readers_were_altered() {
            vandal.runs(
                    "update fact set audience = 'person', audience_id = person where space = :space and type = 'ToneChosen'",
                    space);

            assertThat(found()).singleElement().asString().contains("columns that do not say what its words say");
        }

        @Test
        void names_a_missing_fact() {
            vandal.runs("delete from fact where space = :space and type = 'ToneChosen'", space);

            assertThat(found())
                    .anySatisfy(difference -> assertThat(difference).asString().contains("is missing"));
        }

        @Test
        void names_a_fact_that_lost_its_words_without_a_redaction() {
            vandal.runs(
                    "update fact set salt = null, payload = null where space = :space and type = 'ToneChosen'", space);

            assertThat(found()).singleElement().asString().contains("no record says that it was redacted");
        }

        @Test
        void names_a_fact_that_was_put_beside_the_log() {
            vandal.runs("""
                    insert into fact (space, id, noun, subject, version, type, at, audience, leaf, salt, payload)
                    select space, gen_random_uuid(), noun, gen_random_uuid(), 1, type, at, audience, leaf, salt, payload
                    from fact where space = :space and type = 'ToneChosen'""", space);

            assertThat(found())
                    .anySatisfy(difference -> assertThat(difference).asString().contains("put beside the log"));
        }

        @Test
        void names_an_altered_hash_of_the_tree() {
            vandal.runs(
                    "update log_node set hash = sha256(hash) where space = :space and level = 1 and index = 0", space);

            assertThat(found()).singleElement().asString().contains("level 1, index 0");
        }

        @Test
        void names_a_forged_checkpoint() {
            vandal.runs("""
                    update log_checkpoint set note = replace(note, E'/1\\n', E'/2\\n') where space = :space
                    and size = (select max(size) from log_checkpoint where space = :space)""", space);

            assertThat(found()).singleElement().asString().contains("not signed by this installation's key");
        }
    }

    @Nested
    class A_tail_that_was_cut {

        private String last = "";

        @BeforeEach
        void cut() {
            last = leader.does(() -> ledger.checkpoint(space)).orElseThrow();
            vandal.runs("""
                    with cut as (delete from log_leaf where space = :space and index = (select size - 1 from log_head where space = :space) returning *),
                    nodes as (delete from log_node n using cut where n.space = cut.space and (n.index + 1) << n.level > cut.index),
                    head as (update log_head h set size = cut.index from cut where h.space = cut.space),
                    tone as (update party set tone = 'HARBOUR' where space = :space and tone = 'PLUM')
                    delete from fact f using cut where f.space = cut.space and f.id = cut.fact""", space);
        }

        @Test
        void shows_against_the_checkpoints_that_were_left() {
            assertThat(found())
                    .anySatisfy(difference -> assertThat(difference).asString().contains("its end was cut off"));
        }

        @Test
        void shows_against_a_checkpoint_kept_elsewhere_when_ours_were_cut_too() {
            vandal.runs("""
                    delete from log_checkpoint c using log_head h
                    where h.space = c.space and c.size > h.size and c.space = :space""", space);

            assertThat(found())
                    .noneSatisfy(difference -> assertThat(difference).asString().contains("cut off"));
            assertThat(recount.run(List.of(last)).differences())
                    .anySatisfy(difference -> assertThat(difference).asString().contains("its end was cut off"));
        }
    }

    private List<Recount.Difference> found() {
        return recount.run(List.of(), space::equals).differences();
    }
}
