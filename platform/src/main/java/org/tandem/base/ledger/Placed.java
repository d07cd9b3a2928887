package org.tandem.base.ledger;

/** A fact and its place in its space's log, from 0. */
public record Placed(long index, Recorded recorded) {}
