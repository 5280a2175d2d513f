package dev.paydirt.bench.pace;

import java.util.List;
import java.util.OptionalDouble;

/// One kind of board, one kind of run, and how near to its bound it should come.
///
/// @param name what it is called on the command line
/// @param board settings of the board, `key=value`
/// @param declared settings that the searches name too, as a source's documents would
/// @param rate requests a second that the board allows
/// @param burst of them at once
/// @param latencySeconds of an answer, on average
/// @param concurrency that the source declares
/// @param queries keywords times places
/// @param runners threads, or processes
/// @param processes whether every batch is a process of its own
/// @param listsOnly whether lists tell everything, in small pages, so that how often a query is answered is known
/// @param again whether a second run into the same store follows, which remembers
/// @param aim the ratio to the bound that is asked for
record Trial(
        String name,
        List<String> board,
        String declared,
        OptionalDouble rate,
        double burst,
        double latencySeconds,
        int concurrency,
        int queries,
        int runners,
        boolean processes,
        boolean listsOnly,
        boolean again,
        double aim) {

    /// All of them, the short ones first.
    static List<Trial> all() {
        return List.of(
                open("open-20-20", 20, 20),
                open("open-20-50", 20, 50),
                open("open-40-20", 40, 20),
                open("open-40-50", 40, 50),
                limited("faults-50", "rate: 50", List.of("rate=50", "latency=20ms", faults()), 50, 50, 40, 10, 1.06),
                hidden("hidden-50", List.of("hidden-rate=50", "latency=50ms", "refusal=429"), 50, 50, 40, 1.15),
                hidden("hidden-strict", List.of("hidden-rate=5", "block=5s", "latency=50ms"), 5, 5, 6, 1.3),
                hidden("hidden-strict-40", List.of("hidden-rate=5", "block=5s", "latency=50ms"), 5, 5, 40, 1.3),
                limited("declared-10-5", "rate: 10", List.of("rate=10", "latency=50ms"), 10, 10, 30, 5, 1.05),
                limited("declared-10-10", "rate: 10", List.of("rate=10", "latency=50ms"), 10, 10, 30, 10, 1.05),
                limited("declared-10-20", "rate: 10", List.of("rate=10", "latency=50ms"), 10, 10, 30, 20, 1.05),
                separate("processes-10-5", 5, false),
                separate("processes-10-10", 10, false),
                separate("processes-10-5-lists", 5, true),
                separate("processes-10-10-lists", 10, true));
    }

    /// Postings asked for with each query.
    int limit() {
        return listsOnly ? 160 : 100;
    }

    /// Postings on a page of a list.
    int pageSize() {
        return listsOnly ? 2 : 25;
    }

    /// Requests that follow each other at least where a query finds all it may.
    int chain() {
        return Math.ceilDiv(limit(), pageSize()) + (listsOnly ? 0 : 1);
    }

    /// `none` or `needed`, as the board and the searches call it.
    String details() {
        return listsOnly ? "none" : "needed";
    }

    private static String faults() {
        return "faults=error-500=0.02,unavailable-503=0.02,cut=0.02,broken-json=0.01,html=0.01,too-many=0.01,slow=0.01";
    }

    private static Trial open(String name, int queries, int concurrency) {
        List<String> board = List.of("latency=150ms", "jitter=100ms");
        return new Trial(
                name, board, "", OptionalDouble.empty(), 0, 0.2, concurrency, queries, 20, false, false, false, 1.05);
    }

    private static Trial hidden(String name, List<String> board, double rate, double burst, int queries, double aim) {
        return new Trial(
                name, board, "", OptionalDouble.of(rate), burst, 0.05, 50, queries, 10, false, false, true, aim);
    }

    private static Trial limited(
            String name,
            String declared,
            List<String> board,
            double rate,
            double burst,
            int queries,
            int runners,
            double aim) {
        return new Trial(
                name,
                board,
                declared,
                OptionalDouble.of(rate),
                burst,
                0.05,
                50,
                queries,
                runners,
                false,
                false,
                false,
                aim);
    }

    private static Trial separate(String name, int processes, boolean listsOnly) {
        List<String> board = List.of("rate=10", "latency=50ms", "postings=" + (listsOnly ? 60_000 : 20_000));
        return new Trial(
                name,
                board,
                "rate: 10",
                OptionalDouble.of(10),
                10,
                0.05,
                50,
                30,
                processes,
                true,
                listsOnly,
                false,
                1.15);
    }
}
