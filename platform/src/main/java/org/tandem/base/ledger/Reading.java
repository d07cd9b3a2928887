package org.tandem.base.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one answer needs several times is read once: bound around a request that only reads. Elsewhere, and so in everything
 * that changes something, each question goes to the database.
 */
public final class Reading {

    private static final ScopedValue<Map<Object, Object>> READ = ScopedValue.newInstance();

    private Reading() {}

    /**
     * @param what names the question and all that its answer depends on; the scope belongs to it by itself
     * @param read the question; never answered with null
     */
    @SuppressWarnings("unchecked") // one question, one type
    public static <T> T once(List<Object> what, Supplier<T> read) {
        if (!READ.isBound()) {
            return read.get();
        }
        var key = List.of(Scope.current(), what);
        var known = (T) READ.get().get(key);
        if (known != null) {
            return known;
        }
        var answer = read.get();
        READ.get().put(key, answer);
        return answer;
    }

    public static <T extends @Nullable Object, X extends Throwable> T around(
            ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(READ, new HashMap<>()).call(work);
    }
}
