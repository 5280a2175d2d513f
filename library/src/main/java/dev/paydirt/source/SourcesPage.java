package dev.paydirt.source;

import dev.paydirt.posting.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The page about all built-in sources, as Markdown: nothing stands there that their files do not say.
public final class SourcesPage {
    private static final String BEGINNING = """
            # The sources

            Written by `paydirt sources --markdown` from the files in [../sources](../sources); change those. How such a file is read
            stands in [source-file.md](source-file.md), how searches name a source in [searches-file.md](searches-file.md).

            LinkedIn, Indeed and SmartRecruiters forbid automated access, and therefore no file for them is shipped. Sources that never
            tell any pay are left to files of your own.

            """;

    private final StringBuilder page = new StringBuilder(BEGINNING);

    private SourcesPage() {}

    /// The whole page.
    public static String write() {
        SourcesPage writing = new SourcesPage();
        List<Source> sources = Sources.names().stream()
                .flatMap(name -> Sources.find(name).stream())
                .toList();
        writing.table(sources);
        sources.forEach(writing::section);
        return writing.page.toString().stripTrailing() + "\n";
    }

    private void line(String line) {
        page.append(line).append('\n');
    }

    private void table(List<Source> sources) {
        line("| source | read | key | terms to accept | facts of | tried live |");
        line("|---|---|---|---|---|---|");
        for (Source source : sources) {
            line("| [%s](#%s) | %s | %s | %s | %s | %s |"
                    .formatted(
                            source.name(),
                            source.name(),
                            read(source),
                            source.credentials().isEmpty() ? "no" : "yes",
                            source.terms().filter(Source.Terms::accept).isPresent() ? "yes" : "no",
                            source.facts(),
                            source.triedLive() ? "yes" : "no"));
        }
    }

    private static String read(Source source) {
        return switch (source.reading()) {
            case SEARCH -> "by search";
            case WHOLE -> source.each().isPresent() ? "whole, in pieces" : "whole";
            case FILES -> "from files";
        };
    }

    private void section(Source source) {
        line("");
        line("## " + source.name());
        line("");
        line("%s See <%s>.%s"
                .formatted(source.about(), source.homepage(), source.triedLive() ? "" : " **Not tried live.**"));
        line("");
        source.terms()
                .ifPresent(terms -> line("- Terms%s: %s <%s>"
                        .formatted(
                                terms.accept() ? ", to be accepted with `accept-terms: true`" : "",
                                terms.sentence(),
                                terms.link())));
        source.credentials()
                .values()
                .forEach(credential -> line("- Key: `%s`, from <%s>".formatted(credential.env(), credential.from())));
        source.settings().forEach((key, setting) -> line("- Setting `%s`: %s".formatted(key, setting(setting))));
        limits(source).ifPresent(limits -> line("- Limits: " + limits));
        filters(source).forEach(filter -> line("- " + filter));
        line("- Fields: " + String.join(", ", fields(source)));
    }

    private static String setting(Source.Setting setting) {
        String values = setting.oneOf().isEmpty() ? "" : "; one of " + String.join(", ", setting.oneOf());
        String rest = setting.required()
                ? "; required"
                : setting.fallback()
                        .filter(value -> !value.isEmpty())
                        .map(value -> "; default " + value)
                        .orElse("");
        return setting.meaning() + values + rest;
    }

    private static Optional<String> limits(Source source) {
        List<String> limits = new ArrayList<>();
        source.limits()
                .entries()
                .forEach((key, value) -> limits.add("%s %s"
                        .formatted(
                                key,
                                value.texts().stream()
                                        .map(text -> "`" + text + "`")
                                        .collect(Collectors.joining(" ")))));
        return limits.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", limits));
    }

    private static List<String> filters(Source source) {
        List<String> lines = new ArrayList<>();
        for (Filter.Side side : Filter.Side.values()) {
            String words = named(source, Optional.of(side));
            if (!words.isEmpty()) {
                lines.add(
                        switch (side) {
                            case SERVER -> "Filtered by the source: " + words;
                            case US -> "Filtered by Paydirt: " + words;
                            case BOTH -> "Filtered by both: " + words;
                        });
            }
        }
        String impossible = named(source, Optional.empty());
        if (!impossible.isEmpty()) {
            lines.add("Impossible: " + impossible);
        }
        return lines;
    }

    private static String named(Source source, Optional<Filter.Side> side) {
        List<String> words = new ArrayList<>();
        for (Filter filter : Filter.values()) {
            if (Optional.ofNullable(source.filters().get(filter)).equals(side)) {
                words.add(filter.word());
            }
        }
        return String.join(", ", words);
    }

    /// The fields that its expressions give, if only for some postings.
    private static List<String> fields(Source source) {
        String expressions = source.posting()
                + source.details().map(Source.DetailShape::posting).orElse("");
        return Fields.ORDER.stream()
                .filter(field -> Pattern.compile("(?m)(^|[\\s{,])" + field + ":")
                        .matcher(expressions)
                        .find())
                .toList();
    }
}
