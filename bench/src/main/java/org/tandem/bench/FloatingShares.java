package org.tandem.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.tandem.engines.funding.Project;

/**
 * Equal Shares with Add1 as it is usually programmed: in doubles, voter by voter, a project's supporters sorted by what
 * they have left at every look; projects in the order of their last rate, so that most are not looked at. Approval
 * ballots, cost utilities.
 */
final class FloatingShares {
    private final List<Project> projects;
    private final int[][] supporters;
    private final double[] cost;
    private final int voters;

    FloatingShares(City city) {
        projects = city.projects();
        voters = city.ballots().length;
        cost = projects.stream()
                .mapToDouble(project -> project.cost().doubleValue())
                .toArray();
        var count = new int[cost.length];
        Arrays.stream(city.ballots()).flatMapToInt(Arrays::stream).forEach(p -> count[p]++);
        supporters = Arrays.stream(count).mapToObj(int[]::new).toArray(int[][]::new);
        for (int voter = 0; voter < voters; voter++) {
            for (int p : city.ballots()[voter]) {
                supporters[p][--count[p]] = voter;
            }
        }
    }

    /** Identifiers of the winners, in their order. */
    Set<String> winners() {
        double each = Math.floor((double) City.BUDGET / voters);
        var best = bought(each);
        for (double more = each + 1; ; more++) {
            var next = bought(more);
            if (next.stream().mapToDouble(p -> cost[p]).sum() > City.BUDGET) {
                return named(best);
            }
            best = next;
        }
    }

    private Set<String> named(List<Integer> bought) {
        var names = new TreeSet<String>();
        bought.forEach(p -> names.add(projects.get(p).id()));
        return names;
    }

    private List<Integer> bought(double each) {
        var left = new double[voters];
        Arrays.fill(left, each);
        var rate = IntStream.range(0, cost.length)
                .mapToDouble(p -> 1.0 / supporters[p].length)
                .toArray();
        var open = new ArrayList<>(IntStream.range(0, cost.length)
                .filter(p -> supporters[p].length > 0 && cost[p] <= City.BUDGET)
                .boxed()
                .toList());
        var bought = new ArrayList<Integer>();
        for (int p = next(open, rate, left); p >= 0; p = next(open, rate, left)) {
            bought.add(p);
            open.remove((Integer) p);
            pay(p, rate[p] * cost[p], left);
        }
        return bought;
    }

    private int next(List<Integer> open, double[] rate, double[] left) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        open.sort(Comparator.comparingDouble(p -> rate[p]));
        for (int p : List.copyOf(open)) {
            if (rate[p] > least) {
                break;
            }
            rate[p] = price(p, left) / cost[p];
            if (rate[p] == Double.POSITIVE_INFINITY) {
                open.remove((Integer) p);
            } else if (rate[p] < least) {
                least = rate[p];
                best = p;
            }
        }
        return best;
    }

    private double price(int p, double[] left) {
        var money = new double[supporters[p].length];
        double all = 0;
        for (int k = 0; k < money.length; k++) {
            money[k] = left[supporters[p][k]];
            all += money[k];
        }
        if (all < cost[p]) {
            return Double.POSITIVE_INFINITY;
        }
        Arrays.sort(money);
        double rest = cost[p];
        for (int k = 0; k < money.length; k++) {
            double price = rest / (money.length - k);
            if (price <= money[k]) {
                return price;
            }
            rest -= money[k];
        }
        return money[money.length - 1];
    }

    private void pay(int p, double price, double[] left) {
        for (int voter : supporters[p]) {
            left[voter] -= Math.min(left[voter], price);
        }
    }
}
