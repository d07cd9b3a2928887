package org.tandem.base.ledger;

/**
 * The space was restored from a backup: receipts newer than the backup can be handed in again.
 *
 * @param epoch the number of the new epoch, from 2
 * @param lastKnown the last checkpoint known when the backup was taken
 */
public record EpochStarted(int epoch, String lastKnown) implements LedgerFact {

    @Override
    public String says() {
        return "restored this space from a backup and started epoch %d of its log".formatted(epoch);
    }
}
