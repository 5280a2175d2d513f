package dev.paydirt.bench.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// How many duplicates batches drop by themselves, beside chunks of as many queries of the same searches in shuffled
/// order. `InBatchDuplicates HOME [N] [SEED]`.
public final class InBatchDuplicates {
    private static final List<String> KEYWORDS = List.of(
            "machine learning engineer",
            "senior machine learning engineer",
            "data scientist",
            "senior data scientist",
            "nurse",
            "registered nurse",
            "software engineer",
            "senior software engineer",
            "engineer",
            "data engineer",
            "product manager",
            "data analyst",
            "senior data analyst",
            "accountant",
            "senior accountant");
    private static final List<String> PLACES = List.of("United States", "California", "New York", "Texas");

    private InBatchDuplicates() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path launcher = Path.of(arguments[0]).toAbsolutePath().normalize().resolve("paydirt");
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        Random random = new Random(seed);
        long planned = 0;
        long chunked = 0;
        for (int round = 0; round < rounds; round++) {
            int size = 2 + round % 4;
            List<String> queries = new ArrayList<>();
            KEYWORDS.forEach(keyword -> PLACES.forEach(
                    place -> queries.add("  - {keyword: %s, location: %s}\n".formatted(keyword, place))));
            Collections.shuffle(queries, random);
            RealRun run = new RealRun(launcher, Files.createTempDirectory("paydirt-duplicates-"));
            long ours = duplicates(run, queries, "{smallest: %d, largest: %d}".formatted(size, size));
            long chunks = duplicates(run, queries, "{strategy: chunks, size: %d}".formatted(size));
            System.out.printf(
                    "%d queries in batches of %d: %d duplicates within batches, %d in chunks: %.2f times%n",
                    queries.size(), size, ours, chunks, (double) ours / chunks);
            planned += ours;
            chunked += chunks;
        }
        System.out.printf("%d shuffles, seed %d: %.2f times%n", rounds, seed, (double) planned / chunked);
    }

    private static long duplicates(RealRun run, List<String> queries, String batches)
            throws IOException, InterruptedException {
        JsonNode record = run.record("name: %s\nsources: [sandbox]\nrunners: 12\npause: 0s\nbatches: %s\nqueries:\n%s"
                .formatted(batches.contains("chunks") ? "chunks" : "related", batches, String.join("", queries)));
        long duplicates = 0;
        for (JsonNode batch : record.path("batches")) {
            duplicates += batch.path("duplicates").asLong();
        }
        return duplicates;
    }
}
