package dev.paydirt.plan;

/// What one pair of query and source is predicted to take.
///
/// @param lane the host and caller whose limits count
/// @param pages list pages, asked one after the other
/// @param details asked together for each page, up to the concurrency
/// @param postings expected
/// @param latency seconds that an answer takes
/// @param interval seconds from one request to the next at the lane's strictest rate; 0 where none is declared
/// @param concurrency requests under way at once, at least 1
record PairCost(String lane, int pages, int details, int postings, double latency, double interval, int concurrency) {

    int requests() {
        return (int) Math.min(Integer.MAX_VALUE, (long) pages + details);
    }

    /// With nobody else at the host.
    double seconds() {
        double perPage = pages == 0 ? 0 : (double) details / pages;
        double rounds = Math.ceil(perPage / concurrency);
        return pages * (Math.max(latency, interval) + Math.max(rounds * latency, perPage * interval));
    }

    /// The same for a caller that has a part of the rate.
    PairCost withInterval(double seconds) {
        return new PairCost(lane, pages, details, postings, latency, seconds, concurrency);
    }
}
