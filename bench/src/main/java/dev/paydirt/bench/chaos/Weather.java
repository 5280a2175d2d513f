package dev.paydirt.bench.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// How the board behaves during a round: latency and faults, which must change nothing of the data.
///
/// @param settings as they stand beside the source in a searches file
record Weather(String settings) {
    /// What a repeat mends. A board that is down for good is no matter of chance.
    private static final List<String> FAULTS = List.of(
            "error-500", "unavailable-503", "too-many", "too-many-retry-after", "slow", "broken-json", "cut", "html");

    static final Weather FAIR = new Weather("latency: 5ms");

    /// Like no other.
    static final Weather STILL = new Weather("latency: 1ms");

    /// Up to three kinds of faults, a tenth of all requests together at most.
    static Weather drawn(RandomGenerator random) {
        List<String> left = new ArrayList<>(FAULTS);
        List<String> faults = new ArrayList<>();
        int kinds = random.nextInt(4);
        for (int kind = 0; kind < kinds; kind++) {
            String fault = left.remove(random.nextInt(left.size()));
            faults.add(String.format(Locale.ROOT, "%s=%.3f", fault, 0.005 + random.nextDouble() * 0.028));
        }
        String latency = "latency: %dms, jitter: %dms".formatted(random.nextInt(30), random.nextInt(20));
        return new Weather(faults.isEmpty() ? latency : latency + ", faults: \"" + String.join(",", faults) + "\"");
    }
}
