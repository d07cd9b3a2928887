package org.tandem.bind.agreements;

import java.util.UUID;

/**
 * What a party risks, in the smallest unit of the agreement's currency.
 *
 * @param cap the most that it puts into joint projects
 * @param maximumLoss the most that it can lose when projects stop [B11]; with 0 the other side carries all
 * @param lossShare its part of a loss, until its maximum
 */
public record Stake(UUID party, long cap, long maximumLoss, Percent lossShare) {}
