package dev.paydirt.plan;

import dev.paydirt.Refused;
import dev.paydirt.document.Document;
import dev.paydirt.document.Entry;
import dev.paydirt.document.Nearest;
import dev.paydirt.fetch.Portion;
import dev.paydirt.fetch.Rate;
import dev.paydirt.query.BatchId;
import dev.paydirt.query.PlannedForm;
import dev.paydirt.query.Query;
import dev.paydirt.query.Searches;
import dev.paydirt.query.SourceChoice;
import dev.paydirt.run.Timestamp;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads `plan.json` as carefully as what a person writes, since a plan passes through hands, artifacts and buckets.
final class PlanReader {
    private static final int LONGEST_NUMBER = 20;

    private final String name;

    PlanReader(String name) {
        this.name = name;
    }

    Plan read(byte[] content) {
        Entry.Keys keys =
                Document.VERBATIM.yaml(name, Document.utf8(name, content)).keys();
        int version = keys.need("version").wholeNumber(1, Integer.MAX_VALUE);
        if (version != Plan.VERSION) {
            throw new Refused(
                    "%s is a plan of version %d; this Paydirt reads version %d".formatted(name, version, Plan.VERSION));
        }
        Map<String, SourceChoice> sources = sources(keys.need("sources"));
        return new Plan(
                keys.need("name").text(),
                timestamp(keys.need("timestamp")),
                keys.need("digest").text(),
                keys.need("runners").wholeNumber(1, Searches.MOST_RUNNERS),
                keys.find("contact").map(Entry::text),
                keys.need("pause").duration(),
                List.copyOf(sources.values()),
                batches(keys.need("include"), sources.keySet()),
                runCost(keys.need("estimate").keys()),
                keys.need("warnings").texts());
    }

    private static Timestamp timestamp(Entry entry) {
        try {
            return Timestamp.of(entry.text());
        } catch (Refused notOne) {
            throw entry.spot().refuse(String.valueOf(notOne.getMessage()));
        }
    }

    private static Map<String, SourceChoice> sources(Entry list) {
        Map<String, SourceChoice> sources = new LinkedHashMap<>();
        for (Entry item : list.items()) {
            SourceChoice source = PlannedForm.source(item.keys());
            if (sources.put(source.name(), source) != null) {
                throw item.spot().refuse("two sources are named '" + source.name() + "'");
            }
        }
        return sources;
    }

    private static List<Batch> batches(Entry list, Set<String> sources) {
        Map<String, Batch> batches = new LinkedHashMap<>();
        for (Entry item : list.items()) {
            Batch batch = batch(item.keys(), sources);
            if (batches.put(batch.id(), batch) != null) {
                throw item.spot().refuse("two batches are named '" + batch.id() + "'");
            }
        }
        return List.copyOf(batches.values());
    }

    private static Batch batch(Entry.Keys keys, Set<String> sources) {
        Entry id = keys.need("batch");
        if (!BatchId.isOne(id.text())) {
            throw id.spot().refuse(id.text(), BatchId.EXPECTED);
        }
        List<PlannedQuery> queries = new ArrayList<>();
        for (Entry item : keys.need("queries").items()) {
            queries.add(query(item.keys(), sources));
        }
        if (queries.isEmpty()) {
            throw keys.need("queries").spot().refuse("a batch needs at least one query");
        }
        SortedMap<String, Share> budget = new TreeMap<>();
        keys.need("budget")
                .keys()
                .only(sources)
                .entries()
                .forEach((source, share) -> budget.put(source, share(share.keys())));
        return new Batch(
                id.text(),
                keys.need("label").text(),
                keys.need("why").text(),
                queries,
                budget,
                cost(keys.need("estimate").keys()));
    }

    private static PlannedQuery query(Entry.Keys keys, Set<String> sources) {
        Query query = PlannedForm.query(keys);
        if (query.sources().isEmpty()) {
            throw keys.need("sources").spot().refuse("a planned query needs at least one source");
        }
        for (String source : query.sources()) {
            if (!sources.contains(source)) {
                throw keys.need("sources")
                        .spot()
                        .refuse("no source of this plan is named '%s'%s"
                                .formatted(source, Nearest.hint(source, sources)));
            }
        }
        return new PlannedQuery(keys.need("id").text(), query);
    }

    private static Share share(Entry.Keys keys) {
        List<Rate> rates = new ArrayList<>();
        for (Entry item : keys.need("rates").items()) {
            rates.add(rate(item.keys(), "requests"));
        }
        List<Portion> quotas = new ArrayList<>();
        for (Entry item : keys.find("quotas").map(Entry::items).orElse(List.of())) {
            Rate whole = rate(item.keys(), "of");
            quotas.add(new Portion(whole, item.keys().need("requests").wholeNumber(0, whole.requests())));
        }
        return new Share(rates, quotas);
    }

    private static Rate rate(Entry.Keys keys, String requests) {
        BigDecimal seconds = seconds(keys.need("seconds"));
        Duration per = Duration.ofMillis(seconds.movePointRight(3).longValue());
        if (!per.isPositive()) {
            throw keys.need("seconds").spot().refuse(seconds.toPlainString(), "a span in seconds, more than none");
        }
        return new Rate(keys.need(requests).wholeNumber(1, Integer.MAX_VALUE), per);
    }

    /// A plan without the parts was made by a version that predicted nothing but asking.
    private static RunCost runCost(Entry.Keys keys) {
        Cost whole = cost(keys);
        return new RunCost(
                whole.requests(),
                part(keys, "starting", 0),
                part(keys, "asking", whole.seconds()),
                part(keys, "consolidating", 0));
    }

    private static double part(Entry.Keys keys, String name, double unsaid) {
        return keys.find(name).map(entry -> seconds(entry).doubleValue()).orElse(unsaid);
    }

    private static Cost cost(Entry.Keys keys) {
        return new Cost(
                keys.need("requests").wholeNumber(0, Integer.MAX_VALUE),
                seconds(keys.need("seconds")).doubleValue());
    }

    private static BigDecimal seconds(Entry entry) {
        return number(entry, "a number of seconds");
    }

    /// A number that is not negative, written in a way that nobody can make long.
    static BigDecimal number(Entry entry, String expected) {
        String text = entry.text();
        try {
            BigDecimal number = new BigDecimal(text);
            if (text.length() <= LONGEST_NUMBER && Math.abs(number.scale()) <= LONGEST_NUMBER && number.signum() >= 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, with what was expected
        }
        throw entry.spot().refuse(entry.shown(), expected);
    }
}
