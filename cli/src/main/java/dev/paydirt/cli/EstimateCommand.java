package dev.paydirt.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paydirt.Refused;
import dev.paydirt.document.Span;
import dev.paydirt.plan.Estimate;
import dev.paydirt.plan.Estimator;
import dev.paydirt.plan.Prices;
import dev.paydirt.query.Searches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "estimate",
        mixinStandardHelpOptions = true,
        description = "Shows what the searches take and cost, as matrix jobs and as threads of one job. Sends nothing.",
        footer = {"", "Example: paydirt estimate searches.yaml --deadline 30m"})
final class EstimateCommand implements Callable<Integer> {
    private static final List<Integer> RUNNERS = List.of(1, 5, 10, 20);

    private final Wiring wiring;

    @Mixin
    private SearchOptions search;

    @Option(
            names = "--deadline",
            paramLabel = "SPAN",
            description = "also what is cheapest within so long, such as 30m")
    private @Nullable String deadline;

    @Option(names = "--budget", paramLabel = "DOLLARS", description = "also what is fastest for so much, such as 0.50")
    private @Nullable String budget;

    @Option(
            names = "--free-minutes",
            paramLabel = "N",
            description = "minutes of this month that are still free; dollars are told, and a budget kept, beyond them")
    private int freeMinutes;

    @Option(names = "--prices", paramLabel = "FILE", description = "prices of your own instead of those built in")
    private @Nullable Path prices;

    @Option(names = "--json", description = "print it for machines")
    private boolean json;

    EstimateCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    /// One chosen by a wish, and the wish.
    private record Choice(String wish, Optional<Estimate> estimate) {}

    @Override
    public Integer call() throws IOException {
        if (freeMinutes < 0) {
            throw new Refused("--free-minutes is %d; expected minutes, such as 1200".formatted(freeMinutes));
        }
        Prices known = prices().withFreeLeft(freeMinutes);
        Searches searches = search.searches(wiring);
        Estimator estimator = wiring.paydirt(
                        search.store(searches, wiring.world().environment()))
                .estimator(searches, known);
        SortedSet<Integer> counts = new TreeSet<>(RUNNERS);
        counts.add(searches.runners());
        List<Estimate> rows = new ArrayList<>();
        for (int runners : counts) {
            rows.add(estimator.estimate(Estimate.Way.JOBS, runners));
            rows.add(estimator.estimate(Estimate.Way.THREADS, runners));
        }
        List<Choice> choices = choices(estimator);
        if (json) {
            wiring.out().println(json(known, rows, estimator, choices));
        } else {
            words(searches, known, rows, estimator, choices)
                    .forEach(line -> wiring.out().println(Printable.of(line)));
        }
        return Exit.OK.code();
    }

    private Prices prices() {
        if (prices == null) {
            return Prices.builtIn();
        }
        try {
            return Prices.read(prices.toString(), Files.readAllBytes(prices));
        } catch (IOException unreadable) {
            throw new Refused("the prices cannot be read from %s: %s".formatted(prices, unreadable.getMessage()));
        }
    }

    private List<Choice> choices(Estimator estimator) {
        List<Choice> choices = new ArrayList<>();
        if (deadline != null) {
            Duration span = CollectOptions.span("--deadline", deadline);
            choices.add(new Choice("cheapest within " + Span.write(span), estimator.within(span.toMillis() / 1e3)));
        }
        if (budget != null) {
            double dollars = dollars(budget);
            choices.add(new Choice("fastest for $" + budget, estimator.under(dollars)));
        }
        return choices;
    }

    private static double dollars(String text) {
        try {
            double dollars = Double.parseDouble(text);
            if (dollars >= 0 && dollars < 1e9) {
                return dollars;
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        throw new Refused("--budget is '%s'; expected dollars, such as 0.50".formatted(text));
    }

    private static List<String> words(
            Searches searches, Prices prices, List<Estimate> rows, Estimator estimator, List<Choice> choices) {
        List<String> lines = new ArrayList<>();
        lines.add("estimate %s: %d queries; prices of %s"
                .formatted(searches.name(), searches.queries().size(), prices.facts()));
        lines.add("");
        lines.add("%-22s %8s %9s %10s %9s %9s %12s"
                .formatted("way", "runners", "wall", "collecting", "minutes", "dollars", "free month"));
        rows.forEach(row -> lines.add(row(row)));
        lines.add("");
        Estimate.Storage storage = estimator.storage();
        lines.add(String.format(
                Locale.ROOT,
                "S3 at one run a day: %,d writes and %,d reads a month, %.2f GB more, %.2f GB read back, $%.2f",
                storage.puts(),
                storage.gets(),
                storage.gigabytes(),
                storage.gigabytesOut(),
                storage.dollars()));
        estimator.advice().forEach(lines::add);
        for (Choice choice : choices) {
            lines.add(choice.wish() + ": "
                    + choice.estimate()
                            .map(found -> "%d runners as %s, %.0f s, %d minutes"
                                    .formatted(found.runners(), found.way().words(), found.seconds(), found.minutes()))
                            .orElse("nothing is; this plan cannot be had so"));
        }
        return lines;
    }

    private static String row(Estimate row) {
        return String.format(
                Locale.ROOT,
                "%-22s %8d %7.0f s %8.0f s %9d %9.3f %10.0f %%",
                row.way().words(),
                row.runners(),
                row.seconds(),
                row.collecting(),
                row.minutes(),
                row.dollars(),
                100 * row.freeShare());
    }

    private static String json(Prices prices, List<Estimate> rows, Estimator estimator, List<Choice> choices)
            throws JsonProcessingException {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("prices", prices.facts());
        ArrayNode table = node.putArray("estimates");
        rows.forEach(row -> table.add(node(row)));
        Estimate.Storage storage = estimator.storage();
        node.putObject("storage")
                .put("puts", storage.puts())
                .put("gets", storage.gets())
                .put("gigabytes", storage.gigabytes())
                .put("gigabytes_out", storage.gigabytesOut())
                .put("dollars", storage.dollars());
        ArrayNode advice = node.putArray("advice");
        estimator.advice().forEach(advice::add);
        ArrayNode chosen = node.putArray("choices");
        for (Choice choice : choices) {
            ObjectNode made = chosen.addObject().put("wish", choice.wish());
            choice.estimate().ifPresent(found -> made.set("estimate", node(found)));
        }
        return new ObjectMapper().writeValueAsString(node);
    }

    private static ObjectNode node(Estimate row) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("way", row.way().name().toLowerCase(Locale.ROOT))
                .put("runners", row.runners())
                .put("seconds", Math.round(row.seconds() * 10) / 10.0)
                .put("collecting_seconds", Math.round(row.collecting() * 10) / 10.0)
                .put("minutes", row.minutes())
                .put("dollars", row.dollars())
                .put("free_share", row.freeShare());
    }
}
