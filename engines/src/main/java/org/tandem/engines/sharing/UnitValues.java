package org.tandem.engines.sharing;

import java.util.List;
import org.tandem.engines.exact.Rational;

/**
 * The value of counted units whose single value is only known as a range, class by class; the low end pays.
 *
 * <p>Check: 312 at 25 to 50 and 208 at 6 to 12 are worth 9,048 to 18,096.
 */
public record UnitValues(List<UnitClass> classes) {

    public UnitValues {
        classes = List.copyOf(classes);
    }

    /** In this order. */
    public static UnitValues of(UnitClass... classes) {
        return new UnitValues(List.of(classes));
    }

    /** Both ends of the total; no class at all is worth 0 to 0. */
    public Range total() {
        return new Range(
                Split.sum(classes.stream().map(UnitClass::lowTotal).toList()),
                Split.sum(classes.stream().map(UnitClass::highTotal).toList()));
    }

    /** The total from low to high. */
    public record Range(Rational low, Rational high) {

        /** What is paid on: the low end. */
        public Rational pays() {
            return low;
        }
    }

    /**
     * @param name such as "overpaid claims"
     * @param units how many, not negative
     * @param low least value of one unit, any sign
     * @param high greatest value of one unit, not below the least
     */
    public record UnitClass(String name, Rational units, Rational low, Rational high) {

        public UnitClass {
            if (units.signum() < 0 || low.compareTo(high) > 0) {
                throw new IllegalArgumentException(
                        "The class \"%s\" needs units (%s) of at least 0 and a low value (%s) not above the high one (%s). Maybe the two ends are exchanged."
                                .formatted(name, units, low, high));
            }
        }

        /** Values as texts such as {@code "12.50"} or {@code "5/3"}. */
        public static UnitClass of(String name, long units, String low, String high) {
            return new UnitClass(name, Rational.of(units), Rational.parse(low), Rational.parse(high));
        }

        /** All units at the least value. */
        public Rational lowTotal() {
            return units.times(low);
        }

        /** All units at the greatest value. */
        public Rational highTotal() {
            return units.times(high);
        }
    }
}
