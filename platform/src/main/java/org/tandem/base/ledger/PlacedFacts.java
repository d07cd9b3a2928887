package org.tandem.base.ledger;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongFunction;

/** The facts of a log by their place, read in portions. */
final class PlacedFacts implements Iterator<StoredFact> {

    static final int PORTION = 1000;

    private final LongFunction<List<StoredFact>> source;
    private Iterator<StoredFact> portion;
    private long next;

    /** @param source gives the facts from a place on, {@value #PORTION} at most */
    PlacedFacts(LongFunction<List<StoredFact>> source) {
        this.source = source;
        this.portion = source.apply(0).iterator();
    }

    @Override
    public boolean hasNext() {
        if (!portion.hasNext()) {
            portion = source.apply(next).iterator();
        }
        return portion.hasNext();
    }

    @Override
    public StoredFact next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var fact = portion.next();
        next = Objects.requireNonNull(fact.index()) + 1;
        return fact;
    }

    <T> Iterator<T> mapped(Function<StoredFact, T> shape) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return PlacedFacts.this.hasNext();
            }

            @Override
            public T next() {
                return shape.apply(PlacedFacts.this.next());
            }
        };
    }
}
