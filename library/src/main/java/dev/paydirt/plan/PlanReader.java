package dev.paydirt.plan;

import dev.paydirt.Refused;
import dev.paydirt.document.Document;
import dev.paydirt.document.Entry;
import dev.paydirt.fetch.Rate;
import dev.paydirt.query.PlannedForm;
import dev.paydirt.query.Query;
import dev.paydirt.query.SourceChoice;
import dev.paydirt.run.Timestamp;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads `plan.json` as carefully as what a person writes, since a plan passes through hands, artifacts and buckets.
final class PlanReader {
    private final String name;

    PlanReader(String name) {
        this.name = name;
    }

    Plan read(byte[] content) {
        Entry.Keys keys = Document.VERBATIM
                .yaml(name, new String(content, StandardCharsets.UTF_8))
                .keys();
        int version = keys.need("version").wholeNumber(1, Integer.MAX_VALUE);
        if (version != Plan.VERSION) {
            throw new Refused(
                    "%s is a plan of version %d; this Paydirt reads version %d".formatted(name, version, Plan.VERSION));
        }
        List<SourceChoice> sources = new ArrayList<>();
        keys.need("sources").items().forEach(item -> sources.add(PlannedForm.source(item.keys())));
        List<Batch> batches = new ArrayList<>();
        keys.need("include").items().forEach(item -> batches.add(batch(item.keys())));
        return new Plan(
                keys.need("name").text(),
                Timestamp.of(keys.need("timestamp").text()),
                keys.need("digest").text(),
                keys.need("runners").wholeNumber(1, 20),
                keys.find("contact").map(Entry::text),
                keys.need("pause").duration(),
                sources,
                batches,
                cost(keys.need("estimate").keys()),
                keys.need("warnings").texts());
    }

    private static Batch batch(Entry.Keys keys) {
        List<PlannedQuery> queries = new ArrayList<>();
        for (Entry item : keys.need("queries").items()) {
            Query query = PlannedForm.query(item.keys());
            queries.add(new PlannedQuery(item.keys().need("id").text(), query));
        }
        SortedMap<String, Share> budget = new TreeMap<>();
        keys.need("budget").keys().entries().forEach((source, share) -> budget.put(source, share(share.keys())));
        return new Batch(
                keys.need("batch").text(),
                keys.need("label").text(),
                keys.need("why").text(),
                queries,
                budget,
                cost(keys.need("estimate").keys()));
    }

    private static Share share(Entry.Keys keys) {
        List<Rate> rates = new ArrayList<>();
        for (Entry item : keys.need("rates").items()) {
            Entry.Keys rate = item.keys();
            rates.add(new Rate(
                    rate.need("requests").wholeNumber(1, Integer.MAX_VALUE),
                    Duration.ofSeconds(rate.need("seconds").wholeNumber(1, Integer.MAX_VALUE))));
        }
        Optional<Integer> requests = keys.find("requests").map(found -> found.wholeNumber(0, Integer.MAX_VALUE));
        return new Share(rates, requests.map(OptionalInt::of).orElse(OptionalInt.empty()));
    }

    private static Cost cost(Entry.Keys keys) {
        double seconds = Double.parseDouble(keys.need("seconds").text());
        return new Cost(keys.need("requests").wholeNumber(0, Integer.MAX_VALUE), seconds);
    }
}
