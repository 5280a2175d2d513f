package dev.paydirt.cli;

import dev.paydirt.Refused;
import dev.paydirt.document.Nearest;
import dev.paydirt.run.RecordFile;
import dev.paydirt.source.Filter;
import dev.paydirt.source.Source;
import dev.paydirt.source.Sources;
import dev.paydirt.source.SourcesPage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "sources",
        mixinStandardHelpOptions = true,
        description = "Lists the sources that are built in, or tells what one of them needs, limits and asks of you.",
        footer = {"", "Example: paydirt sources adzuna"})
final class SourcesCommand implements Callable<Integer> {
    private final Wiring wiring;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "a source")
    private @Nullable String name;

    @Option(names = "--json", description = "print it as JSON")
    private boolean json;

    @Option(names = "--markdown", description = "print the page about all sources")
    private boolean markdown;

    SourcesCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    /// What is told of a source, also as JSON.
    record Told(String name, String about, String homepage, String facts, boolean triedLive, List<String> needs) {}

    @Override
    public Integer call() {
        if (markdown) {
            wiring.out().print(SourcesPage.write());
            return Exit.OK.code();
        }
        List<String> names = name == null ? Sources.names() : List.of(name);
        List<Source> sources = names.stream().map(SourcesCommand::found).toList();
        if (json) {
            List<Told> told = sources.stream()
                    .map(source -> new Told(
                            source.name(),
                            source.about(),
                            source.homepage(),
                            source.facts(),
                            source.triedLive(),
                            needs(source)))
                    .toList();
            wiring.out().print(new String(RecordFile.write(told), StandardCharsets.UTF_8));
        } else if (name == null) {
            sources.forEach(source -> wiring.out().println("%-12s %s".formatted(source.name(), source.about())));
        } else {
            lines(sources.getFirst()).forEach(wiring.out()::println);
        }
        return Exit.OK.code();
    }

    private static Source found(String name) {
        Optional<Source> source = Sources.find(name);
        return source.orElseThrow(() ->
                new Refused("there is no source '%s'%s".formatted(name, Nearest.hint(name, Sources.names()))));
    }

    private static List<String> needs(Source source) {
        return source.credentials().values().stream()
                .map(credential -> credential.env())
                .toList();
    }

    private static List<String> lines(Source source) {
        List<String> lines = new ArrayList<>();
        lines.add(source.name() + ": " + source.about());
        lines.add("homepage: " + source.homepage());
        lines.add("facts of " + source.facts() + (source.triedLive() ? "" : "; nobody has tried it live"));
        source.terms()
                .ifPresent(terms -> lines.add("terms: \"%s\" (%s)%s"
                        .formatted(
                                terms.sentence(), terms.link(), terms.accept() ? "; needs accept-terms: true" : "")));
        source.credentials()
                .forEach((_, credential) ->
                        lines.add("credential: %s, from %s".formatted(credential.env(), credential.from())));
        source.settings()
                .forEach((key, setting) -> lines.add("setting: %s, %s%s%s"
                        .formatted(
                                key,
                                setting.meaning(),
                                setting.required() ? " (required)" : "",
                                setting.oneOf().isEmpty() ? "" : ": " + String.join(" ", setting.oneOf()))));
        source.limits()
                .entries()
                .forEach((key, value) -> lines.add("limit: %s %s".formatted(key, String.join(", ", value.texts()))));
        source.split().ifPresent(split -> lines.add("split: " + split));
        for (Filter filter : Filter.values()) {
            Optional<Filter.Side> side = Optional.ofNullable(source.filters().get(filter));
            lines.add("filter: %s %s"
                    .formatted(filter.word(), side.map(SourcesCommand::words).orElse("impossible")));
        }
        return lines;
    }

    private static String words(Filter.Side side) {
        return switch (side) {
            case SERVER -> "by the source";
            case US -> "by us, afterwards";
            case BOTH -> "by the source, and by us again";
        };
    }
}
