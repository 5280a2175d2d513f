package dev.paydirt.source;

import dev.paydirt.Refused;
import dev.paydirt.document.Entry;
import dev.paydirt.document.Span;
import dev.paydirt.fetch.Rate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads the limits that a source's file declares, with the settings that the searches give it.
final class DeclaredLimits {
    private final Entry.Keys keys;
    private final Map<String, String> settings;

    DeclaredLimits(Entry.Keys keys, Map<String, String> settings) {
        this.keys = keys;
        this.settings = settings;
    }

    Limits read() {
        return new Limits(
                rates("rate"),
                rates("quota"),
                number("page-size").orElse(100),
                number("cap"),
                number("concurrency").orElse(1));
    }

    private OptionalInt number(String key) {
        Optional<Integer> number = keys.find(key)
                .flatMap(entry -> filled(entry)
                        .map(text -> new Entry.Text(entry.spot(), text).wholeNumber(1, Integer.MAX_VALUE)));
        return number.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private List<Rate> rates(String key) {
        List<Rate> rates = new ArrayList<>();
        for (Entry entry : keys.find(key).map(Entry::items).orElse(List.of())) {
            filled(entry).ifPresent(text -> rates.add(rate(entry, text)));
        }
        return rates;
    }

    private Optional<String> filled(Entry entry) {
        return new Template(entry.text()).fill(settings, value -> value);
    }

    private static Rate rate(Entry entry, String text) {
        String[] words = text.split(" per ", -1);
        if (words.length == 2) {
            int requests = new Entry.Text(entry.spot(), words[0]).wholeNumber(1, Integer.MAX_VALUE);
            return new Rate(
                    requests, Span.parse(words[1]).filter(Duration::isPositive).orElseThrow(() -> wrong(entry, text)));
        }
        throw wrong(entry, text);
    }

    private static Refused wrong(Entry entry, String text) {
        return entry.spot().refuse(text, "requests per span, such as '25 per 1m'");
    }
}
