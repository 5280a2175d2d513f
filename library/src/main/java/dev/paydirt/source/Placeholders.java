package dev.paydirt.source;

import dev.paydirt.document.Entry;
import dev.paydirt.document.Nearest;
import dev.paydirt.query.MinimumSalary;
import dev.paydirt.query.Query;
import dev.paydirt.run.Timestamp;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What may stand in braces in a source file, and the values for one request.
final class Placeholders {
    /// From the query and the place in its list; settings and credentials join them under their own names.
    static final Set<String> COMMON = Set.of(
            Wanted.ALL,
            Wanted.WORDS,
            Wanted.PHRASE,
            Wanted.ANY,
            Wanted.EXCLUDED,
            "location",
            "salary",
            "salary-by-25000",
            "posted-within-days",
            "posted-since",
            "radius",
            "radius-miles",
            "remote",
            "page",
            "offset",
            "cursor",
            "page-size",
            "salary-to",
            "paid-only",
            "unpaid-too");

    /// What the request for one posting names besides settings and credentials.
    static final String SOURCE_ID = "source_id";

    private static final BigDecimal STEP = BigDecimal.valueOf(25_000);
    private static final double KILOMETRES_A_MILE = 1.609344;

    private Placeholders() {}

    /// Refuses a template that names what does not exist, while it can still be said where it stands.
    static void check(Source source, Entry.Keys keys) {
        Set<String> known = new TreeSet<>(COMMON);
        known.addAll(source.settings().keySet());
        known.addAll(source.credentials().keySet());
        source.each().ifPresent(each -> {
            known.add(each.as());
            each.lookup().flatMap(Source.Lookup::over).ifPresent(over -> known.add(over.as()));
        });
        keys.find("each")
                .flatMap(each -> each.keys().find("find"))
                .ifPresent(find -> checkAll(find.keys().need("request"), known));
        keys.find("request").ifPresent(request -> checkAll(request, known));
        keys.find("details").flatMap(details -> details.keys().find("request")).ifPresent(request -> {
            Set<String> ofOne = new TreeSet<>(source.settings().keySet());
            ofOne.addAll(source.credentials().keySet());
            ofOne.add(SOURCE_ID);
            source.each().ifPresent(each -> ofOne.add(each.as()));
            checkAll(request, ofOne);
        });
        checkOnly(source, keys.find("details"));
        checkOnly(source, keys.find("split"));
        keys.find("limits")
                .ifPresent(limits -> checkAll(limits, source.settings().keySet()));
        for (String named : List.of("settings", "credentials")) {
            keys.find(named).ifPresent(found -> found.keys().entries().forEach(Placeholders::checkName));
        }
    }

    /// A setting of such a name would take the query's place. The size of pages is only ever a setting.
    private static void checkName(String name, Entry entry) {
        boolean taken = name.equals(SOURCE_ID) || (COMMON.contains(name) && !name.equals("page-size"));
        if (taken) {
            throw entry.spot()
                    .refuse("'%s' is what {%s} stands for in every query; choose another name".formatted(name, name));
        }
    }

    /// What holds for some settings only must name settings that there are.
    private static void checkOnly(Source source, Optional<Entry> part) {
        part.flatMap(found -> found.keys().find("only"))
                .ifPresent(only -> only.keys().entries().forEach((setting, value) -> {
                    if (!source.settings().containsKey(setting)) {
                        throw value.spot()
                                .refuse("no setting is called %s%s"
                                        .formatted(
                                                setting,
                                                Nearest.hint(
                                                        setting,
                                                        source.settings().keySet())));
                    }
                }));
    }

    /// The placeholders that a part of a file names.
    static Set<String> namedIn(Optional<Entry> part) {
        Set<String> named = new TreeSet<>();
        part.ifPresent(entry -> collect(entry, named));
        return named;
    }

    private static void collect(Entry entry, Set<String> named) {
        switch (entry) {
            case Entry.Keys keys -> keys.entries().values().forEach(value -> collect(value, named));
            case Entry.Items items -> items.entries().forEach(value -> collect(value, named));
            case Entry.Text text -> named.addAll(new Template(text.value()).placeholders());
        }
    }

    private static void checkAll(Entry entry, Set<String> known) {
        switch (entry) {
            case Entry.Keys keys -> keys.entries().values().forEach(value -> checkAll(value, known));
            case Entry.Items items -> items.entries().forEach(value -> checkAll(value, known));
            case Entry.Text text -> {
                for (String name : new Template(text.value()).placeholders()) {
                    if (!known.contains(name)) {
                        throw text.spot().refuse("nothing is called {%s}%s".formatted(name, Nearest.hint(name, known)));
                    }
                }
            }
        }
    }

    /// Whether a source hears of a minimum: it filters by its own currency.
    static boolean isTold(MinimumSalary minimum, Endpoint endpoint) {
        return minimum.currency().isEmpty() || minimum.currency().equals(endpoint.currency());
    }

    /// The values that a query and a place in its list give.
    static Map<String, String> of(Query query, Endpoint endpoint, PagePosition position, Timestamp timestamp) {
        Map<String, String> values = new HashMap<>();
        values.putAll(endpoint.wanted(query).sent());
        Part part = position.part();
        part.location().or(query::location).ifPresent(place -> values.put("location", place));
        query.salary()
                .filter(minimum -> isTold(minimum, endpoint))
                .ifPresent(minimum -> values.put("salary", minimum.amount().toPlainString()));
        part.band().ifPresent(band -> {
            band.from().ifPresent(least -> values.put("salary", Long.toString(least)));
            band.to().ifPresent(most -> values.put("salary-to", Long.toString(most)));
        });
        Optional.ofNullable(values.get("salary"))
                .ifPresent(least -> values.put("salary-by-25000", downTo(STEP, new BigDecimal(least))));
        values.put(part.isPaidOnly() ? "paid-only" : "unpaid-too", "1");
        query.conditions().postedWithin().ifPresent(span -> {
            values.put("posted-within-days", Long.toString(span.toDays()));
            values.put("posted-since", timestamp.date().minusDays(span.toDays()).toString());
        });
        query.conditions().radius().ifPresent(radius -> {
            values.put("radius", Integer.toString(radius));
            values.put("radius-miles", Long.toString((long) Math.ceil(radius / KILOMETRES_A_MILE)));
        });
        if (part.remote() || query.conditions().remote()) {
            values.put("remote", "true");
        }
        values.put("page-size", Integer.toString(endpoint.limits().pageSize()));
        switch (endpoint.source().paging()) {
            case Paging.PageNumber numbered ->
                values.put("page", Integer.toString(numbered.first() + position.index()));
            case Paging.Offset _ -> values.put("offset", Long.toString(position.offset()));
            case Paging.Cursor _ -> position.token().ifPresent(token -> values.put("cursor", token));
            case Paging.OnePage _, Paging.NextLink _ -> {}
        }
        return values;
    }

    /// Some services compare pay in steps of 25,000. A step too low finds more than is wanted, one too high loses some.
    private static String downTo(BigDecimal step, BigDecimal amount) {
        return amount.divideToIntegralValue(step).multiply(step).toPlainString();
    }

    /// Every placeholder that a template's texts name.
    static Set<String> in(Source.RequestTemplate template) {
        Set<String> named = new TreeSet<>();
        List<String> texts = new ArrayList<>(template.query().values());
        texts.addAll(template.headers().values());
        texts.addAll(template.json().values());
        texts.add(template.path());
        template.body().ifPresent(texts::add);
        texts.forEach(text -> named.addAll(new Template(text).placeholders()));
        return named;
    }
}
