package org.tandem.base.ledger;

/** What happens to a log itself. */
public sealed interface LedgerFact extends Fact permits EpochStarted, KeysAnnounced, Redacted {}
