package dev.paydirt.cli;

import dev.paydirt.Refused;
import dev.paydirt.api.World;
import dev.paydirt.collect.CollectSettings;
import dev.paydirt.collect.Stop;
import dev.paydirt.document.Span;
import dev.paydirt.fetch.FetchSettings;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How hard to try, and for how long.
final class CollectOptions {
    @Option(
            names = "--retries",
            paramLabel = "N",
            defaultValue = "6",
            description = "repeats of a request that failed (default: ${DEFAULT-VALUE})")
    private int retries;

    @Option(names = "--time-limit", paramLabel = "SPAN", description = "commit what is there after so long: 30m")
    private @Nullable String timeLimit;

    @Option(names = "--keep-answers", description = "store every raw answer, compressed")
    private boolean keepAnswers;

    /// [Refused] for a value that makes no sense; to be asked before anything is written or sent.
    void check() {
        fetching();
        Optional.ofNullable(timeLimit).ifPresent(text -> span("--time-limit", text));
    }

    FetchSettings fetching() {
        if (retries < 0 || retries > 100) {
            throw new Refused("--retries is %d; expected 0 to 100".formatted(retries));
        }
        return FetchSettings.DEFAULT.withRetries(retries);
    }

    CollectSettings settings(int runners, boolean again, boolean obeyShares) {
        return new CollectSettings(runners, again, keepAnswers, obeyShares);
    }

    /// A stop that comes by itself when the time limit is over.
    Stop stop(World world) {
        if (timeLimit == null) {
            return new Stop();
        }
        Duration limit = span("--time-limit", timeLimit);
        String why = "stopped by the time limit of " + timeLimit;
        Stop stop = new Stop(world.clock().instant().plus(limit));
        Thread.ofVirtual().start(() -> {
            try {
                world.sleeper().sleep(limit);
                stop.request(why);
            } catch (InterruptedException nobodyWaits) {
                Thread.currentThread().interrupt();
            }
        });
        return stop;
    }

    static Duration span(String option, String text) {
        return Span.parse(text)
                .orElseThrow(() -> new Refused(
                        "%s is '%s'; expected a span of time such as 90s, 30m or 6h".formatted(option, text)));
    }
}
