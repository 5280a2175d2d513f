package dev.paydirt.query;

import dev.paydirt.Refused;
import dev.paydirt.document.Document;
import dev.paydirt.document.Entry;
import dev.paydirt.document.Nearest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads searches: YAML or JSON with the keys of `docs/searches-file.md`, CSV with the header
/// `keyword,location,salary,limit`, or the JSON of a hand-made matrix with its batches.
///
/// Every complaint is a [Refused] with file, line, what was expected and the nearest known key.
public record SearchesFile(Map<String, String> environment) {
    private static final Set<String> KEYS = Set.of(
            "name", "contact", "sources", "store", "runners", "batches", "pause", "regions", "defaults", "queries");

    private static final String CONTACT = "an address or a page in plain ASCII, such as data@example.org";
    private static final Set<String> COLUMNS = Set.of("keyword", "location", "salary", "limit");

    public Searches read(Path file, Overrides overrides) {
        String text = Document.text(file);
        String name = file.toString();
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of(""));
        if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return new Reading(folder, overrides).csv(Document.csv(name, text, COLUMNS), baseName(file));
        }
        Entry root = Document.with(environment).yaml(name, text);
        return Matrix.isOne(root)
                ? new Reading(folder, overrides).matrix(Matrix.queries(root), baseName(file))
                : new Reading(folder, overrides).keys(root.keys().only(KEYS), baseName(file));
    }

    private static String baseName(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /// One file being read.
    private record Reading(Path folder, Overrides overrides) {
        Searches csv(Entry rows, String name) {
            return complete(none(rows), name, rows.items(), List.of(), rows);
        }

        Searches matrix(List<Entry> queries, String name) {
            Entry first = queries.getFirst();
            return complete(none(first), name, queries, List.of(), first);
        }

        Searches keys(Entry.Keys keys, String fileName) {
            Entry queries = keys.need("queries");
            List<SourceChoice> sources = keys.find("sources").map(this::sources).orElse(List.of());
            String name = keys.find("name").map(Entry::text).orElse(fileName);
            return complete(keys, name, queries.items(), sources, queries);
        }

        private static Entry.Keys none(Entry near) {
            return new Entry.Keys(near.spot(), Map.of());
        }

        private Searches complete(
                Entry.Keys keys, String name, List<Entry> entries, List<SourceChoice> written, Entry queriesAt) {
            List<String> notices = new ArrayList<>();
            List<SourceChoice> sources = overrides.sources().isEmpty() ? written : overriding(written);
            if (sources.isEmpty()) {
                throw keys.spot().refuse("no source is named; say which to ask under 'sources:' or with --sources");
            }
            List<Query> queries = queries(keys, entries, sources, notices);
            if (queries.isEmpty()) {
                throw queriesAt.spot().refuse("queries is empty; expected at least one with a keyword");
            }
            int runners = overrides
                    .runners()
                    .orElseGet(() -> keys.find("runners")
                            .map(found -> found.wholeNumber(1, Searches.MOST_RUNNERS))
                            .orElse(Searches.DEFAULT_RUNNERS));
            if (runners < 1 || runners > Searches.MOST_RUNNERS) {
                throw new Refused("--runners is %d; expected 1 to %d".formatted(runners, Searches.MOST_RUNNERS));
            }
            return new Searches(
                    name,
                    contact(keys),
                    sources,
                    overrides
                            .store()
                            .or(() -> keys.find("store").map(Entry::text))
                            .orElse(Searches.DEFAULT_STORE),
                    runners,
                    keys.find("batches")
                            .map(found -> BatchRuleReader.read(found, notices))
                            .orElse(BatchRule.DEFAULT),
                    keys.find("pause").map(Entry::duration).orElse(Searches.DEFAULT_PAUSE),
                    keys.find("regions").map(Entry::texts).orElse(Searches.DEFAULT_REGIONS),
                    queries,
                    notices);
        }

        /// A source that the file names keeps the settings it has there.
        private List<SourceChoice> overriding(List<SourceChoice> written) {
            List<SourceChoice> sources = new ArrayList<>();
            for (String name : new LinkedHashSet<>(overrides.sources())) {
                sources.add(written.stream()
                        .filter(source -> source.name().equals(name))
                        .findFirst()
                        .orElseGet(() -> SourceChoice.named(name)));
            }
            return sources;
        }

        /// It stands in a header, where neither a line break nor a letter beyond ASCII can (RFC 9110, 5.5).
        private Optional<String> contact(Entry.Keys keys) {
            overrides.contact().filter(contact -> !isContact(contact)).ifPresent(contact -> {
                throw new Refused("--contact is '%s'; expected %s".formatted(contact, CONTACT));
            });
            return overrides
                    .contact()
                    .or(() -> keys.find("contact").map(found -> {
                        if (!isContact(found.text())) {
                            throw found.spot().refuse(found.text(), CONTACT);
                        }
                        return found.text();
                    }));
        }

        private static boolean isContact(String text) {
            return !text.isBlank() && text.length() <= 200 && text.chars().allMatch(c -> c >= ' ' && c <= '~');
        }

        private List<SourceChoice> sources(Entry entry) {
            SourceChoiceReader reader = new SourceChoiceReader(folder);
            List<SourceChoice> sources = new ArrayList<>();
            Set<String> names = new LinkedHashSet<>();
            for (Entry item : entry.items()) {
                SourceChoice source = reader.read(item);
                if (!names.add(source.name())) {
                    throw item.spot()
                            .refuse("two sources are named '%s'; give one another name with 'as:'"
                                    .formatted(source.name()));
                }
                sources.add(source);
            }
            return sources;
        }

        private List<Query> queries(
                Entry.Keys keys, List<Entry> entries, List<SourceChoice> sources, List<String> notices) {
            QueryReader reader = new QueryReader(
                    keys.find("defaults").map(Entry::keys).orElse(new Entry.Keys(keys.spot(), Map.of())));
            List<String> names = sources.stream().map(SourceChoice::name).toList();
            Set<Query> queries = new LinkedHashSet<>();
            for (Entry entry : entries) {
                for (Query query : reader.read(entry)) {
                    Query asked = query.withSources(overrides.sources().isEmpty() ? known(query, names, entry) : names);
                    if (!queries.add(asked)) {
                        notices.add("%s: the query '%s' repeats an earlier one and is dropped"
                                .formatted(entry.spot(), asked));
                    }
                }
                if (queries.size() > QueryReader.MOST_QUERIES) {
                    throw entry.spot().refuse("more than " + QueryReader.MOST_QUERIES + " queries; split the file");
                }
            }
            return List.copyOf(queries);
        }

        private static List<String> known(Query query, List<String> names, Entry entry) {
            for (String name : query.sources()) {
                if (!names.contains(name)) {
                    throw entry.spot()
                            .refuse("no source is named '%s' above%s".formatted(name, Nearest.hint(name, names)));
                }
            }
            return query.sources().isEmpty()
                    ? names
                    : query.sources().stream().distinct().toList();
        }
    }
}
