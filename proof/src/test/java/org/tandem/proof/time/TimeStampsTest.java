package org.tandem.proof.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.proof.KeyKind;
import org.tandem.proof.MalformedException;
import org.tandem.proof.NoteCheck;
import org.tandem.proof.NoteSignature;
import org.tandem.proof.NoteSigner;
import org.tandem.proof.SignedNote;

/** Stamps of another program's making are verified offline. Needs {@code openssl} on the path, and says so when it is not. */
class TimeStampsTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final NoteSigner LOG = NoteSigner.generate("tandem.example", KeyKind.LOG, RANDOM);
    private static final String TEXT = "tandem.example/log/0199c1de-7a00-7000-8000-00000000000a/1\n11\nCsUY\n";

    @TempDir
    private static Path folder = Path.of("");

    @TempDir
    private static Path elsewhere = Path.of("");

    private static OpenSslAuthority authority;

    @BeforeAll
    static void an_authority() throws IOException {
        assumeThat(OpenSslAuthority.isThere())
                .as("openssl is not on the path: stamps of another program were not tried")
                .isTrue();
        authority = OpenSslAuthority.in(folder);
    }

    private static NoteSignature line(String text) throws IOException {
        TimeStampQuery query = TimeStampQuery.of(text, RANDOM);
        return query.line("tsa.example", authority.answer(query.der()));
    }

    private static SignedNote stamped() throws IOException {
        return SignedNote.sign(TEXT, LOG).with(line(TEXT));
    }

    @Test
    void a_stamp_tells_the_time_to_who_trusts_the_root_or_the_authority_itself() throws IOException {
        SignedNote note = SignedNote.parse(stamped().toString());
        for (List<Trusted> trusted : List.of(authority.root(), authority.itself())) {
            assertThat(TimeStamps.of(note, trusted))
                    .singleElement(InstanceOfAssertFactories.type(TimeStamp.Good.class))
                    .satisfies(good -> {
                        assertThat(good.authority()).isEqualTo("tsa.example");
                        assertThat(good.certificate()).isEqualTo("CN=Stamps");
                        assertThat(good.time()).isBetween(Instant.now().minus(2, ChronoUnit.MINUTES), Instant.now());
                    });
        }
    }

    @Test
    void whoever_does_not_know_stamps_reads_the_note_as_before() throws IOException {
        assertThat(stamped().check(List.of(LOG.verifier()))).isInstanceOf(NoteCheck.Signed.class);
    }

    @Test
    void an_authority_that_the_reader_does_not_trust_says_nothing() throws IOException {
        List<Trusted> others = OpenSslAuthority.in(elsewhere).root();
        assertThat(TimeStamps.of(stamped(), others)).singleElement().isInstanceOf(TimeStamp.Stranger.class);
        assertThat(TimeStamps.of(stamped(), List.of())).singleElement().isInstanceOf(TimeStamp.Stranger.class);
    }

    @Test
    void a_stamp_of_another_text_is_wrong() throws IOException {
        SignedNote note = SignedNote.sign(TEXT, LOG).with(line(TEXT.replace("11", "12")));
        assertThat(TimeStamps.of(note, authority.root()))
                .singleElement(InstanceOfAssertFactories.type(TimeStamp.Wrong.class))
                .satisfies(wrong -> assertThat(wrong.reason()).contains("another text"));
    }

    @Test
    void an_altered_stamp_is_never_good() throws IOException {
        byte[] token = line(TEXT).signature();
        for (int at = 0; at < token.length; at += 7) {
            byte[] altered = token.clone();
            altered[at] ^= 0x10;
            SignedNote note = SignedNote.sign(TEXT, LOG).with(NoteSignature.of(TimeStamps.key("tsa.example"), altered));
            List<TimeStamp> stamps = TimeStamps.of(note, authority.root());
            assertThat(stamps).as("byte " + at).hasSize(1);
            if (stamps.getFirst() instanceof TimeStamp.Good good) {
                // A byte that the signature does not cover, such as a spare certificate's, changes nothing that is
                // said.
                assertThat(good)
                        .isEqualTo(TimeStamps.of(
                                        SignedNote.sign(TEXT, LOG)
                                                .with(NoteSignature.of(TimeStamps.key("tsa.example"), token)),
                                        authority.root())
                                .getFirst());
            }
        }
    }

    @Test
    void an_answer_to_another_request_is_refused() throws IOException {
        byte[] answer = authority.answer(TimeStampQuery.of(TEXT, RANDOM).der());
        TimeStampQuery other = TimeStampQuery.of(TEXT, RANDOM);
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> other.line("tsa.example", answer))
                .withMessageContaining("no time stamp for this request");
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> other.line("tsa.example", new byte[] {1, 2, 3}));
    }

    @Test
    void a_file_without_a_certificate_is_refused() {
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> Trusted.parse(new byte[] {1}));
    }
}
