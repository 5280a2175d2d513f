package dev.paydirt.query;

import dev.paydirt.document.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads one entry of `queries`, with the defaults beneath it, and multiplies its lists out.
final class QueryReader {
    static final Set<String> CONDITION_KEYS = Set.of(
            "location",
            "salary",
            "limit",
            "posted-within",
            "remote",
            "radius",
            "employment",
            "require-salary",
            "exclude",
            "batch",
            "sources");
    private static final Set<String> QUERY_KEYS = withKeyword();
    private static final Set<String> EMPLOYMENT =
            Set.of("FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN", "VOLUNTEER", "PER_DIEM", "OTHER");
    static final int MOST_QUERIES = 20_000;
    private static final String SALARY = "a year's pay such as 100000 or '60000 GBP'";

    private final Entry.Keys defaults;

    QueryReader(Entry.Keys defaults) {
        this.defaults = defaults.only(CONDITION_KEYS);
    }

    List<Query> read(Entry entry) {
        Entry.Keys keys = entry.keys().only(QUERY_KEYS);
        List<String> keywords = filled(keys.need("keyword"));
        if (keywords.stream().anyMatch(text -> Keywords.parse(text).needed().isEmpty())) {
            throw keys.need("keyword")
                    .spot()
                    .refuse("keyword says only what is not wanted; expected at least one word");
        }
        List<Optional<String>> locations = find(keys, "location").stream()
                .flatMap(found -> filled(found).stream())
                .map(Optional::of)
                .toList();
        if (locations.isEmpty()) {
            locations = List.of(Optional.empty());
        }
        if ((long) keywords.size() * locations.size() > MOST_QUERIES) {
            throw keys.spot().refuse("these lists multiply to more than " + MOST_QUERIES + " queries");
        }
        List<Query> queries = new ArrayList<>();
        for (String keyword : keywords) {
            for (Optional<String> location : locations) {
                queries.add(one(keys, keyword, location));
            }
        }
        return queries;
    }

    private Query one(Entry.Keys keys, String keyword, Optional<String> location) {
        return new Query(
                keyword,
                location,
                find(keys, "salary").map(QueryReader::salary),
                find(keys, "limit")
                        .map(limit -> limit.wholeNumber(1, Integer.MAX_VALUE))
                        .orElse(Query.DEFAULT_LIMIT),
                conditions(keys),
                find(keys, "sources").map(Entry::texts).orElse(List.of()),
                find(keys, "batch").map(QueryReader::batch));
    }

    private Conditions conditions(Entry.Keys keys) {
        Entry.Keys exclude = find(keys, "exclude")
                .map(found -> found.keys().only(Set.of("companies", "words")))
                .orElse(new Entry.Keys(keys.spot(), Map.of()));
        return new Conditions(
                find(keys, "posted-within").map(QueryReader::days),
                find(keys, "remote").map(Entry::flag).orElse(false),
                find(keys, "radius").map(QueryReader::kilometres),
                find(keys, "employment").map(QueryReader::employment).orElse(List.of()),
                find(keys, "require-salary").map(Entry::flag).orElse(false),
                exclude.find("companies").map(QueryReader::excluded).orElse(List.of()),
                exclude.find("words").map(QueryReader::excluded).orElse(List.of()));
    }

    private Optional<Entry> find(Entry.Keys keys, String key) {
        return keys.find(key).or(() -> defaults.find(key));
    }

    private static List<String> excluded(Entry entry) {
        return entry.items().isEmpty() ? List.of() : filled(entry);
    }

    private static List<String> filled(Entry entry) {
        List<String> texts = entry.texts();
        if (texts.isEmpty() || texts.stream().anyMatch(String::isBlank)) {
            throw entry.spot()
                    .refuse("%s is empty; expected at least one word"
                            .formatted(entry.spot().key()));
        }
        for (Entry item : entry.items()) {
            if (item.text().strip().codePoints().anyMatch(QueryReader::isInvisible)) {
                throw item.spot()
                        .refuse("%s holds a control character or line break; take it out"
                                .formatted(item.spot().key()));
            }
        }
        return texts;
    }

    /// Controls, halves of surrogate pairs and what Unicode keeps free of meaning: none of them is searched for.
    private static boolean isInvisible(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE
                || (codePoint & 0xFFFE) == 0xFFFE;
    }

    private static MinimumSalary salary(Entry entry) {
        return MinimumSalary.parse(entry.text()).orElseThrow(() -> entry.spot().refuse(entry.shown(), SALARY));
    }

    private static Duration days(Entry entry) {
        Duration span = entry.duration();
        if (span.toDays() < 1 || !span.equals(Duration.ofDays(span.toDays()))) {
            throw entry.spot().refuse(entry.shown(), "whole days such as 7d");
        }
        return span;
    }

    private static int kilometres(Entry entry) {
        String text = entry.text().strip();
        String number =
                text.endsWith("km") ? text.substring(0, text.length() - 2).strip() : text;
        return new Entry.Text(entry.spot(), number).wholeNumber(1, 1000);
    }

    private static List<String> employment(Entry entry) {
        for (Entry item : entry.items()) {
            if (!EMPLOYMENT.contains(item.text())) {
                throw item.spot()
                        .refuse(
                                item.shown(),
                                "one of "
                                        + String.join(
                                                ", ",
                                                EMPLOYMENT.stream().sorted().toList()));
            }
        }
        return entry.texts();
    }

    private static String batch(Entry entry) {
        String id = entry.text();
        if (!BatchId.isOne(id)) {
            throw entry.spot().refuse(id, BatchId.EXPECTED);
        }
        return id;
    }

    private static Set<String> withKeyword() {
        Set<String> keys = new HashSet<>(CONDITION_KEYS);
        keys.add("keyword");
        return keys;
    }
}
