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

    /// What is left to ask after the last request at this lane; more than anything where it is not asked at all.
    double tail(String lane) {
        double seconds = pairs.stream().noneMatch(pair -> isAt(pair, lane)) ? Double.MAX_VALUE : 0;
        for (PairCost pair : pairs) {
            seconds = isAt(pair, lane) ? 0 : seconds + pair.seconds();
        }
        return seconds;
    }

    private static boolean isAt(PairCost pair, String lane) {
        return pair.lane().equals(lane) && pair.requests() > 0;
    }

    double postings() {
        return pairs.stream().mapToDouble(PairCost::postings).sum();
    }
}
