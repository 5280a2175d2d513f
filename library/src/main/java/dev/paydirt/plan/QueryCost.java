package dev.paydirt.plan;

import java.util.List;

/// What one query is predicted to take at its sources, one after the other.
record QueryCost(List<PairCost> pairs) {
    QueryCost {
        pairs = List.copyOf(pairs);
    }

    double seconds() {
        return pairs.stream().mapToDouble(PairCost::seconds).sum();
    }

    int requests() {
        return (int) Math.min(
                Integer.MAX_VALUE, pairs.stream().mapToLong(PairCost::requests).sum());
    }

    double postings() {
        return pairs.stream().mapToDouble(PairCost::postings).sum();
    }
}
