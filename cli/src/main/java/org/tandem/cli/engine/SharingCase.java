package org.tandem.cli.engine;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.exact.Rational;

/**
 * What a sharing file may hold: a game ({@code players}, {@code values} by coalition such as {@code A+B}, perhaps
 * {@code unions}), or bands ({@code keeper}, {@code target}, {@code spend}, {@code bands}, perhaps {@code limits}), or an
 * {@code amount} with {@code weights}.
 */
record SharingCase(
        @Nullable List<String> players,
        @Nullable Map<String, Rational> values,
        @Nullable List<List<String>> unions,
        @Nullable String keeper,
        @Nullable BigInteger target,
        @Nullable BigInteger spend,
        @Nullable List<Stretch> bands,
        @Nullable Map<String, Ends> limits,
        @Nullable BigInteger amount,
        @Nullable Map<String, Rational> weights) {

    /** From and to as fractions of target cost; shares by party. */
    record Stretch(Rational from, @Nullable Rational to, Map<String, Rational> shares) {}

    record Ends(BigInteger floor, BigInteger cap) {}
}
