package org.tandem.proof.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tandem.proof.Hash;
import org.tandem.proof.MalformedException;

/** The life of an envelope, and what each liar can and cannot do. */
class SealingTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] OFFER = "We ask for 48,000 EUR.".getBytes(StandardCharsets.UTF_8);

    private final List<AgeIdentity> custodians =
            IntStream.range(0, 3).mapToObj(i -> AgeIdentity.generate(RANDOM)).toList();
    private final Custody custody =
            new Custody(2, custodians.stream().map(AgeIdentity::recipient).toList());
    private final Sealing sealed =
            Sealing.of("box 7", new Sealing.Content("offer 48,000 EUR.txt", OFFER), custody, RANDOM);
    private final Envelope envelope = sealed.envelope();

    private String share(int x) {
        return envelope.release(x, custodians.get(x - 1)).reveal();
    }

    private Opening open(String... shares) {
        return Opening.of(envelope, sealed.file(), List.of(shares));
    }

    @Nested
    class WithEnoughShares {
        @Test
        void anyTwoOpenItAndGiveTheName() {
            for (var pair : List.of(List.of(1, 2), List.of(3, 1), List.of(2, 3))) {
                assertThat(open(share(pair.getFirst()), share(pair.getLast())))
                        .isInstanceOfSatisfying(Opening.Opened.class, opened -> {
                            assertThat(opened.content().bytes()).isEqualTo(OFFER);
                            assertThat(opened.content().name()).isEqualTo("offer 48,000 EUR.txt");
                            assertThat(opened.by()).containsExactlyInAnyOrderElementsOf(pair);
                        });
            }
        }

        @Test
        void anotherFileInItsPlaceIsNamed() {
            byte[] swapped = Sealing.of("box 7", new Sealing.Content("x", OFFER), custody, RANDOM)
                    .file();
            assertThat(Opening.of(envelope, swapped, List.of(share(1), share(2))))
                    .isInstanceOf(Opening.FileSwapped.class);
        }

        @Test
        void aWrongShareBesidesIsNamed() {
            assertThat(open(share(1), "tandem-share/1 2 3 2", share(3)))
                    .asInstanceOf(type(Opening.Opened.class))
                    .satisfies(opened -> assertThat(opened.explain()).contains("number 2: This is no share"));
        }
    }

    @Nested
    class BelowK {
        @Test
        void oneShareOpensNothingHoweverOftenItComes() {
            assertThat(open(share(2), share(2), share(2)))
                    .isEqualTo(new Opening.TooFew(2, List.of(2), List.of(1, 3), List.of()));
        }

        @Test
        void aShareOfAnotherEnvelopeIsNamed() {
            var other = Sealing.of("box 7", new Sealing.Content("x", OFFER), custody, RANDOM)
                    .envelope()
                    .release(1, custodians.getFirst())
                    .reveal();
            assertThat(open(other, share(2)).explain())
                    .contains("number 1: it belongs to another envelope")
                    .contains("Still missing: [1, 3]");
        }

        @Test
        void aForgedShareIsNamed() {
            String forged = share(1).substring(0, share(1).length() - 1) + (share(1).endsWith("0") ? "1" : "0");
            assertThat(open(forged, share(2)).explain()).contains("number 1: its hash is not the committed one");
        }

        @Test
        void anotherCustodiansKeyOpensNoShare() {
            assertThatThrownBy(() -> envelope.release(1, custodians.get(1)))
                    .isInstanceOf(UnsealException.class)
                    .hasNoCause();
            assertThat(envelope.sharesOf(custodians.get(1).recipient())).containsExactly(2);
        }
    }

    @Nested
    class SealedByALiar {
        @Test
        void aShareThatIsNotTheCommittedOneIsToldToItsCustodian() {
            var lie = with(
                    1,
                    new Envelope.Locked(
                            custody.custodians().getFirst(),
                            envelope.shares().get(1).hash(),
                            envelope.shares().getFirst().sealed()));
            assertThatThrownBy(() -> lie.release(1, custodians.getFirst()))
                    .hasMessageContaining("not the one that was committed")
                    .hasMessageNotContaining(share(1).substring(50));
        }

        @Test
        void sharesOfTwoKeysVoidThisEnvelopeOnly() {
            byte[] y = new byte[32];
            RANDOM.nextBytes(y);
            var stray = new Share(2, 3, 3, Share.label(envelope.recipient()), y);
            var lie = with(3, new Envelope.Locked(custody.custodians().getLast(), stray.hash(), new byte[1]));
            assertThat(Opening.of(lie, sealed.file(), List.of(share(1), share(2), stray.reveal())))
                    .isInstanceOf(Opening.Inconsistent.class);
            assertThat(Opening.of(lie, sealed.file(), List.of(share(1), stray.reveal())))
                    .isEqualTo(new Opening.Inconsistent("its shares give another key than the one it names."));
        }

        private Envelope with(int x, Envelope.Locked share) {
            List<Envelope.Locked> shares = new ArrayList<>(envelope.shares());
            shares.set(x - 1, share);
            return new Envelope(
                    envelope.box(),
                    envelope.commitment(),
                    envelope.size(),
                    envelope.recipient(),
                    envelope.name(),
                    2,
                    shares);
        }
    }

    @Nested
    class OnPaper {
        @Test
        void anEnvelopeReadsBackAsWritten() {
            String json = envelope.toJson();
            assertThat(Envelope.parse(json).toJson()).isEqualTo(json);
            assertThat(json).doesNotContain("48,000").doesNotContain(new String(OFFER, StandardCharsets.UTF_8));
        }

        @Test
        void oneFieldMoreIsRefused() {
            String more = envelope.toJson().replaceFirst("\\{", "{\"open\":true,");
            assertThatThrownBy(() -> Envelope.parse(more)).isInstanceOf(MalformedException.class);
        }

        @Test
        void noSecretIsPrinted() {
            var identity = custodians.getFirst();
            assertThat(identity.toString()).doesNotContain(identity.reveal());
            assertThat(Share.parse(share(1)).toString()).doesNotContain(share(1).substring(40));
            assertThat(sealed.toString()).doesNotContain("48,000");
            assertThatThrownBy(() -> AgeIdentity.parse(identity.reveal() + "x"))
                    .hasMessageNotContaining(identity.reveal())
                    .hasNoCause();
        }
    }

    @Nested
    class Custodians {
        @Test
        void oneKeyTwiceIsRefused() {
            var key = custodians.getFirst().recipient();
            assertThatThrownBy(() -> new Custody(2, List.of(key, key))).hasMessageContaining("the same key");
        }

        @Test
        void oneCustodianAloneIsRefused() {
            assertThatThrownBy(() -> new Custody(1, custody.custodians())).hasMessageContaining("1 of 3");
        }

        @Test
        void theFingerprintIsTheStartOfTheHash() {
            var key = custodians.getFirst().recipient();
            Hash hash = org.tandem.proof.Sha256.of(key.text().getBytes(StandardCharsets.US_ASCII));
            assertThat(key.fingerprint().replace(" ", ""))
                    .isEqualTo(java.util.HexFormat.of().formatHex(hash.bytes(), 0, 10));
        }

        @Test
        void aKeyUnderAPassphraseComesBackByItAlone() {
            var key = custodians.getFirst();
            byte[] locked = Age.lock(
                    key.reveal().getBytes(StandardCharsets.US_ASCII), "long words".getBytes(StandardCharsets.UTF_8));
            byte[] open = Age.unlock(locked, "long words".getBytes(StandardCharsets.UTF_8));
            assertThat(AgeIdentity.parse(new String(open, StandardCharsets.US_ASCII))
                            .recipient())
                    .isEqualTo(key.recipient());
            assertThatThrownBy(() -> Age.unlock(locked, "Long words".getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(UnsealException.class);
        }
    }
}
