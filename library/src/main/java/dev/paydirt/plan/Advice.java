package dev.paydirt.plan;

import dev.paydirt.fetch.Rate;
import dev.paydirt.query.Searches;
import dev.paydirt.source.Endpoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// What an estimate means, in sentences.
final class Advice {
    private static final double AS_GOOD_AS = 1.02;
    private static final double WORTH_IT = 0.8;
    private static final double LONGEST_JOB_SECONDS = 6 * 3600;

    private final Estimator estimator;
    private final Searches searches;
    private final List<Endpoint> endpoints;
    private final Prices prices;

    Advice(Estimator estimator, Searches searches, List<Endpoint> endpoints, Prices prices) {
        this.estimator = estimator;
        this.searches = searches;
        this.endpoints = endpoints;
        this.prices = prices;
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        limited(sentences);
        Estimate jobs = estimator.estimate(Estimate.Way.JOBS, searches.runners());
        Estimate threads = estimator.estimate(Estimate.Way.THREADS, searches.runners());
        sentences.add(workflow(jobs, threads));
        fewer(jobs).ifPresent(sentences::add);
        if (prices.machines().freeLeft() > 0) {
            sentences.add(
                    "the %d free minutes left are enough for %d such runs as threads of one job, and for %d as jobs"
                            .formatted(
                                    prices.machines().freeLeft(),
                                    prices.machines().freeLeft() / threads.minutes(),
                                    prices.machines().freeLeft() / jobs.minutes()));
        }
        if (Math.min(jobs.freeShare(), threads.freeShare()) > 1) {
            sentences.add("every day this needs more than the %d free minutes of a month in a private repository"
                    .formatted(prices.machines().freeMinutes()));
        }
        return sentences;
    }

    /// Runners beyond a number are of no use where a host's limit is what takes the time.
    private void limited(List<String> sentences) {
        int enough = 1;
        double best =
                estimator.estimate(Estimate.Way.THREADS, Searches.MOST_RUNNERS).seconds();
        while (estimator.estimate(Estimate.Way.THREADS, enough).seconds() > AS_GOOD_AS * best) {
            enough++;
        }
        int most = enough;
        endpoints.stream()
                .filter(endpoint -> !endpoint.readsFiles() && Costs.interval(endpoint) > 0)
                .max(Comparator.comparingDouble(Costs::interval))
                .filter(_ -> most < Searches.MOST_RUNNERS)
                .ifPresent(endpoint -> sentences.add("%s allows %s: %d runners finish no sooner than %d"
                        .formatted(endpoint.name(), allowed(endpoint), Searches.MOST_RUNNERS, most)));
    }

    /// Jobs know nothing of each other and have whole requests of what a host allows, so that fewer may have more.
    private Optional<String> fewer(Estimate jobs) {
        return IntStream.range(1, jobs.runners())
                .mapToObj(runners -> estimator.estimate(Estimate.Way.JOBS, runners))
                .min(Comparator.comparingDouble(Estimate::seconds))
                .filter(best -> best.seconds() * AS_GOOD_AS < jobs.seconds())
                .map(best -> "as jobs of a matrix %d runners end sooner than %d: %s, against %s"
                        .formatted(best.runners(), jobs.runners(), words(best), words(jobs)));
    }

    private static String allowed(Endpoint endpoint) {
        Rate rate = endpoint.limits().rates().stream()
                .max(Comparator.comparing(Rate::interval))
                .orElseThrow(() -> new IllegalStateException("it has a rate"));
        long seconds = rate.per().toSeconds();
        String span = seconds == 60 ? "a minute" : seconds == 1 ? "a second" : "in " + seconds + " s";
        return "%d requests %s".formatted(rate.requests(), span);
    }

    private static String workflow(Estimate jobs, Estimate threads) {
        boolean parallel = jobs.seconds() < WORTH_IT * threads.seconds() || threads.seconds() > LONGEST_JOB_SECONDS;
        String told = parallel
                ? "parallel-collect-salary-data.yml is advised: %s as jobs of a matrix, against %s as threads of one job"
                        .formatted(words(jobs), words(threads))
                : "collect-salary-data.yml with %d runners is advised: %s as threads of one job, against %s as jobs of a "
                                .formatted(threads.runners(), words(threads), words(jobs))
                        + "matrix";
        return told + (parallel ? "" : ", which start later and are billed by the minute each");
    }

    private static String words(Estimate estimate) {
        return String.format(Locale.ROOT, "%.0f s and %d minutes", estimate.seconds(), estimate.minutes());
    }
}
