package dev.paydirt.source;

import dev.paydirt.document.Document;
import dev.paydirt.document.Entry;
import dev.paydirt.source.Source.AnswerShape;
import dev.paydirt.source.Source.Credential;
import dev.paydirt.source.Source.CurrencyRule;
import dev.paydirt.source.Source.DetailShape;
import dev.paydirt.source.Source.Format;
import dev.paydirt.source.Source.Reading;
import dev.paydirt.source.Source.RequestTemplate;
import dev.paydirt.source.Source.Setting;
import dev.paydirt.source.Source.Terms;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// Reads a source's data file; every key is described in `docs/source-file.md`. Complaints name key and line.
public final class SourceFile {
    private static final Set<String> KEYS =
            Set.of(("name about homepage facts tried-live terms credentials settings currency base-url limits "
                            + "read each understands robots request paging answer filters posting details split")
                    .split(" "));

    private SourceFile() {}

    /// @param file what to call it in complaints
    public static Source read(String file, String text) {
        Entry.Keys keys = Document.VERBATIM.yaml(file, text).keys().only(KEYS);
        Reading reading = choice(keys.need("read"), named(Reading.values()));
        if (reading != Reading.FILES) {
            boolean away = keys.find("request")
                    .flatMap(request -> request.keys().find("address"))
                    .isPresent();
            if (!away) {
                keys.need("base-url");
            }
            keys.need("request");
        }
        Source source = new Source(
                keys.need("name").text(),
                keys.need("about").text(),
                keys.need("homepage").text(),
                keys.need("facts").text(),
                keys.find("tried-live").map(Entry::flag).orElse(false),
                keys.find("terms").map(SourceFile::terms),
                named(keys, "credentials", SourceFile::credential),
                named(keys, "settings", SourceFile::setting),
                keys.find("currency").map(SourceFile::currency).orElse(new CurrencyRule("", Map.of())),
                keys.find("base-url").map(Entry::text),
                limits(keys),
                reading,
                keys.find("each").map(SourceFile::each),
                understands(keys),
                keys.find("robots").map(Entry::flag).orElse(false),
                keys.find("request").map(RequestKeys::request).orElse(RequestTemplate.NONE),
                keys.find("paging").map(SourceFile::paging).orElse(new Paging.OnePage()),
                answer(keys.need("answer").keys()),
                filters(keys.need("filters").keys()),
                keys.need("posting").text(),
                keys.find("details")
                        .map(found -> details(found, keys.need("posting").text())),
                keys.find("split").map(found -> SplitReader.read(found, Placeholders.namedIn(keys.find("request")))));
        Placeholders.check(source, keys);
        checkExpressions(keys);
        return source;
    }

    private static void checkExpressions(Entry.Keys keys) {
        Jq.check(keys.need("posting"));
        check(keys.find("answer"), "records", "total");
        check(keys.find("paging"), "next");
        check(keys.find("details"), "when", "record", "posting");
        check(keys.find("each").flatMap(each -> each.keys().find("find")), "values");
    }

    private static void check(Optional<Entry> part, String... expressions) {
        part.ifPresent(found -> {
            for (String key : expressions) {
                found.keys().find(key).ifPresent(Jq::check);
            }
        });
    }

    private static Terms terms(Entry entry) {
        Entry.Keys keys = entry.keys().only(Set.of("sentence", "link", "accept"));
        return new Terms(
                keys.need("sentence").text(),
                keys.need("link").text(),
                keys.find("accept").map(Entry::flag).orElse(false));
    }

    private static Credential credential(Entry entry) {
        Entry.Keys keys = entry.keys().only(Set.of("env", "from"));
        return new Credential(keys.need("env").text(), keys.need("from").text());
    }

    private static Setting setting(Entry entry) {
        Entry.Keys keys = entry.keys().only(Set.of("meaning", "one-of", "required", "default"));
        return new Setting(
                keys.need("meaning").text(),
                keys.find("one-of").map(Entry::texts).orElse(List.of()),
                keys.find("required").map(Entry::flag).orElse(false),
                keys.find("default").map(Entry::text));
    }

    private static CurrencyRule currency(Entry entry) {
        if (entry instanceof Entry.Text text) {
            return new CurrencyRule("", Map.of("", text.value()));
        }
        Entry.Keys keys = entry.keys().only(Set.of("by", "of"));
        Map<String, String> byValue = new LinkedHashMap<>();
        keys.need("of").keys().entries().forEach((value, code) -> byValue.put(value, code.text()));
        return new CurrencyRule(keys.need("by").text(), byValue);
    }

    private static Entry.Keys limits(Entry.Keys keys) {
        return keys.find("limits")
                .map(Entry::keys)
                .orElse(new Entry.Keys(keys.spot(), Map.of()))
                .only(Set.of("rate", "quota", "page-size", "cap", "concurrency"));
    }

    private static Source.Each each(Entry entry) {
        Entry.Keys keys = entry.keys().only(Set.of("as", "of", "find"));
        Optional<Entry> find = keys.find("find");
        if (find.isEmpty()) {
            keys.need("of");
        }
        return new Source.Each(keys.need("as").text(), keys.find("of").map(Entry::text), find.map(SourceFile::lookup));
    }

    private static Source.Lookup lookup(Entry entry) {
        Entry.Keys keys = entry.keys().only(Set.of("as", "of", "request", "format", "values"));
        return new Source.Lookup(
                keys.find("of").map(of -> new Source.Over(keys.need("as").text(), of.text())),
                RequestKeys.request(keys.need("request")),
                format(keys),
                keys.find("values").map(Entry::text).orElse("."));
    }

    private static Set<Wanted.Notation> understands(Entry.Keys keys) {
        Set<Wanted.Notation> understood = EnumSet.noneOf(Wanted.Notation.class);
        for (Entry item : keys.find("understands").map(Entry::items).orElse(List.of())) {
            understood.add(choice(item, named(Wanted.Notation.values())));
        }
        return understood;
    }

    private static DetailShape details(Entry entry, String posting) {
        Entry.Keys keys = entry.keys().only(Set.of("request", "only", "when", "record", "posting"));
        return new DetailShape(
                RequestKeys.request(keys.need("request")),
                named(keys, "only", Entry::text),
                keys.find("when").map(Entry::text),
                keys.find("record").map(Entry::text).orElse("."),
                keys.find("posting").map(Entry::text).orElse(posting));
    }

    private static Paging paging(Entry entry) {
        Entry.Keys keys = entry.keys().only(Set.of("style", "first", "next"));
        Entry style = keys.need("style");
        return switch (style.text()) {
            case "one" -> new Paging.OnePage();
            case "page" ->
                new Paging.PageNumber(
                        keys.find("first").map(first -> first.wholeNumber(0, 1)).orElse(1));
            case "offset" -> new Paging.Offset();
            case "cursor" -> new Paging.Cursor(keys.need("next").text());
            case "link" -> new Paging.NextLink(keys.need("next").text());
            default -> throw style.spot().refuse(style.shown(), "one, page, offset, cursor or link");
        };
    }

    private static AnswerShape answer(Entry.Keys keys) {
        keys.only(Set.of("format", "records", "total"));
        return new AnswerShape(
                format(keys),
                keys.find("records").map(Entry::text).orElse("."),
                keys.find("total").map(Entry::text));
    }

    private static Format format(Entry.Keys keys) {
        return keys.find("format")
                .map(found -> choice(found, named(Format.values())))
                .orElse(Format.JSON);
    }

    private static Map<Filter, Filter.Side> filters(Entry.Keys keys) {
        Map<Filter, Filter.Side> filters = new EnumMap<>(Filter.class);
        // These two read only the finished posting, so that we can apply them whatever the source is.
        filters.put(Filter.REQUIRE_SALARY, Filter.Side.US);
        filters.put(Filter.EXCLUDE, Filter.Side.US);
        keys.entries()
                .forEach((word, side) -> filters.put(
                        Filter.named(word)
                                .orElseThrow(
                                        () -> side.spot().refuse(word, "a filter such as keyword, location or salary")),
                        choice(side, named(Filter.Side.values()))));
        return filters;
    }

    private static <T> Map<String, T> named(Entry.Keys keys, String key, Function<Entry, T> read) {
        return keys.find(key).map(found -> RequestKeys.named(found, read)).orElse(Map.of());
    }

    /// The constants of an enum by the words that stand for them.
    private static <T extends Enum<T>> Map<String, T> named(T[] constants) {
        Map<String, T> named = new TreeMap<>();
        for (T constant : constants) {
            named.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        return named;
    }

    static <T> T choice(Entry entry, Map<String, T> choices) {
        T chosen = choices.get(entry.text());
        if (chosen == null) {
            throw entry.spot()
                    .refuse(
                            entry.shown(),
                            String.join(
                                    " or ", choices.keySet().stream().sorted().toList()));
        }
        return chosen;
    }
}
