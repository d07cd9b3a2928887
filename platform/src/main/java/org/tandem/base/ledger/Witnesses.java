package org.tandem.base.ledger;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandem.proof.Hash;
import org.tandem.proof.MalformedException;
import org.tandem.proof.Merkle;
import org.tandem.proof.NoteSignature;
import org.tandem.proof.SignedNote;
import org.tandem.proof.witness.AddCheckpoint;

/** Asks the configured witnesses to co-sign the newest checkpoint of a space; keeps what they say, alarms included. */
@Component
class Witnesses {

    private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);
    private static final int COSIGNED = 200;
    private static final int OTHER_SIZE = 409;
    private static final int INCONSISTENT = 422;

    private final WitnessKeys keys;
    private final WitnessStore store;
    private final WitnessCall call;
    private final LogStore log;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    Witnesses(
            WitnessKeys keys,
            WitnessStore store,
            WitnessCall call,
            LogStore log,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.keys = keys;
        this.store = store;
        this.call = call;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    boolean any() {
        return !keys.all().isEmpty();
    }

    /** The logs that some witness has not co-signed up to their end. */
    List<WitnessStore.Grown> due() {
        var names = keys.all().stream().map(WitnessKeys.One::name).toList();
        return Objects.requireNonNull(transaction.execute(status -> store.unwitnessed(names)));
    }

    /** @return false when one of them could not be reached, so that it should be asked again */
    boolean ask(UUID space) {
        boolean all = true;
        for (var witness : keys.all()) {
            try {
                all &= Scope.job(space).<Boolean, IOException>around(() -> asked(space, witness));
            } catch (IOException unreachable) {
                LOG.info("The witness {} cannot be reached: {}", witness.name(), unreachable.toString());
                all = false;
            }
        }
        return all;
    }

    /** @return true: whatever it said, it was reached */
    private boolean asked(UUID space, WitnessKeys.One witness) throws IOException {
        var signed = Objects.requireNonNull(transaction.execute(status -> store.checkpoint(space)));
        if (signed.isEmpty()) {
            return true;
        }
        var newest = signed.get();
        long known = Objects.requireNonNull(
                transaction.execute(status -> store.cosigned(space, newest.epoch(), witness.name())));
        if (known == newest.size()) {
            return true;
        }
        // After a state longer than ours was co-signed, the witness names its size, and that is the alarm.
        long from = known < newest.size() ? known : 0;
        var answer = call.add(witness.address(), request(space, from, newest));
        long theirs = size(answer.body());
        if (answer.status() == OTHER_SIZE && theirs <= newest.size() && theirs != from) {
            answer = call.add(witness.address(), request(space, theirs, newest));
        }
        heard(space, witness, newest, answer);
        return true;
    }

    private String request(UUID space, long from, WitnessStore.Signed newest) {
        var proof = Objects.requireNonNull(transaction.execute(status -> proof(space, from, newest.size())));
        return new AddCheckpoint(from, proof, SignedNote.parse(newest.note())).toString();
    }

    private List<Hash> proof(UUID space, long from, long to) {
        return from == 0 || from == to ? List.of() : Merkle.consistencyProof(log.nodes(space), from, to);
    }

    private void heard(UUID space, WitnessKeys.One witness, WitnessStore.Signed newest, WitnessCall.Answer answer) {
        switch (answer.status()) {
            case COSIGNED -> cosigned(space, witness, newest, answer.body());
            case OTHER_SIZE ->
                alarm(
                        space,
                        newest,
                        witness,
                        "%s has co-signed a state of %s records that the present one of %d does not continue: its end was cut off, or there are two histories. Present state: %s"
                                .formatted(
                                        witness.name(), answer.body().strip(), newest.size(), oneLine(newest.note())));
            case INCONSISTENT ->
                alarm(
                        space,
                        newest,
                        witness,
                        "%s refuses the present state (%s): %s"
                                .formatted(
                                        witness.name(),
                                        oneLine(newest.note()),
                                        answer.body().strip()));
            default ->
                LOG.warn("The witness {} answered {}: {}", witness.name(), answer.status(), oneLine(answer.body()));
        }
    }

    private void cosigned(UUID space, WitnessKeys.One witness, WitnessStore.Signed newest, String body) {
        try {
            var line = NoteSignature.parse(body.strip());
            var text = SignedNote.parse(newest.note()).text();
            if (line.key().equals(witness.key().key()) && witness.key().verifies(text, line.signature())) {
                var kept = new WitnessStore.Cosigned(
                        newest.epoch(), newest.size(), witness.name(), line.toString(), clock.instant());
                transaction.executeWithoutResult(status -> store.keep(kept, space));
                return;
            }
        } catch (MalformedException malformed) {
            LOG.debug("No signature line", malformed);
        }
        LOG.warn("The witness {} answered with a signature that is not its own.", witness.name());
    }

    private void alarm(UUID space, WitnessStore.Signed newest, WitnessKeys.One witness, String says) {
        LOG.error("ALARM in the log of space {}: {}", space, says);
        var alarm = new LogAlarm(newest.size(), witness.name(), says, clock.instant());
        transaction.executeWithoutResult(status -> store.alarm(space, newest.epoch(), alarm));
    }

    private static long size(String body) {
        return body.strip().matches("\\d{1,18}") ? Long.parseLong(body.strip()) : Long.MAX_VALUE;
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
