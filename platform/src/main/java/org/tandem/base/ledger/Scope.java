package org.tandem.base.ledger;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and which spaces they may see: the database shows no other rows. Bound around a request or a job; every
 * transaction begins by telling the database (see {@link ScopedTransactions}). Unbound means nobody and nothing.
 *
 * @param person the person, or null for a job
 * @param parties the organisations on whose behalf the person sits
 * @param spaces the spaces that the person has a seat in
 */
public record Scope(@Nullable UUID person, Set<UUID> parties, Set<UUID> spaces) {

    public static final Scope NOBODY = new Scope(null, Set.of(), Set.of());

    private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

    public Scope {
        parties = Set.copyOf(parties);
        spaces = Set.copyOf(spaces);
    }

    /** A job's scope: one space, no person, hence nothing that is secret inside the space. */
    public static Scope job(UUID space) {
        return new Scope(null, Set.of(), Set.of(space));
    }

    /** A person before their seats are known: sees their own seats and nothing else. */
    public static Scope of(UUID person) {
        return new Scope(person, Set.of(), Set.of());
    }

    public static Scope current() {
        return CURRENT.orElse(NOBODY);
    }

    /** This scope, seeing one more space on behalf of one more party: for who founds or joins a space. */
    public Scope with(UUID space, @Nullable UUID party) {
        var wider = new HashSet<>(spaces);
        wider.add(space);
        var more = new HashSet<>(parties);
        if (party != null) {
            more.add(party);
        }
        return new Scope(person, more, wider);
    }

    public <T> T call(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    /** As {@link #call}, for work that throws. */
    public <T extends @Nullable Object, X extends Throwable> T around(ScopedValue.CallableOp<? extends T, X> work)
            throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }
}
