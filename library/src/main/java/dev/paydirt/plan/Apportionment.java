package dev.paydirt.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The requests of a rate divided among batches, of which so many may run together that know nothing of each other.
///
/// One request is everybody's, the rest is divided by what each is predicted to ask. What rounding leaves goes to those
/// that would take longest, as long as the largest parts still stay within the rate together. Who is predicted to ask
/// the same gets the same, and who is predicted to ask more no less.
final class Apportionment {
    private final int requests;

    /// What batches are predicted to ask, most first, and how many of those that ask so much are among the largest.
    private final long[] asked;

    private final int[] largest;
    private final int[] parts;

    private Apportionment(int requests, NavigableMap<Long, Integer> batches, int together) {
        this.requests = requests;
        this.asked =
                batches.descendingKeySet().stream().mapToLong(Long::longValue).toArray();
        this.largest = new int[asked.length];
        this.parts = new int[asked.length];
        int room = together;
        for (int kind = 0; kind < asked.length; kind++) {
            largest[kind] = Math.min(room, batches.getOrDefault(asked[kind], 0));
            room -= largest[kind];
        }
    }

    /// @param requests of the rate
    /// @param asked what each batch is predicted to ask
    /// @param together how many batches may run at once
    /// @return what each may use, by what it is predicted to ask; any `together` of them are no more than the
    ///     rate, if that has one for each
    static Map<Long, Integer> of(int requests, List<Long> asked, int together) {
        NavigableMap<Long, Integer> batches = new TreeMap<>();
        asked.forEach(one -> batches.merge(one, 1, Integer::sum));
        var apportionment = new Apportionment(requests, batches, Math.min(together, asked.size()));
        apportionment.divide();
        Map<Long, Integer> parts = new HashMap<>();
        for (int kind = 0; kind < apportionment.asked.length; kind++) {
            parts.put(apportionment.asked[kind], apportionment.parts[kind]);
        }
        return parts;
    }

    private void divide() {
        long all = Math.max(
                1, kinds().mapToLong(kind -> asked[kind] * largest[kind]).sum());
        long free =
                Math.max(0, requests - kinds().mapToLong(kind -> largest[kind]).sum());
        kinds().forEach(kind -> parts[kind] = Math.toIntExact(1 + free * asked[kind] / all));
        for (OptionalInt slowest = slowest(); slowest.isPresent(); slowest = slowest()) {
            parts[slowest.getAsInt()]++;
        }
        // Whoever is not among the largest may have as much as the least of them.
        for (int kind = 1; kind < parts.length; kind++) {
            if (largest[kind] == 0) {
                parts[kind] = parts[kind - 1];
            }
        }
    }

    private IntStream kinds() {
        return IntStream.range(0, asked.length);
    }

    /// Those that would take longest among those that may have one more.
    private OptionalInt slowest() {
        long left = requests
                - kinds().mapToLong(kind -> (long) parts[kind] * largest[kind]).sum();
        return kinds()
                .filter(kind -> largest[kind] > 0 && largest[kind] <= left)
                .filter(kind -> kind == 0 || parts[kind] < parts[kind - 1])
                .boxed()
                .max((one, other) -> Long.compare(asked[one] * parts[other], asked[other] * parts[one]))
                .stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }
}
