package dev.paydirt.bench.replay;

import dev.paydirt.posting.Fields;
import dev.paydirt.query.SourceChoice;
import dev.paydirt.run.Timestamp;
import dev.paydirt.source.Endpoint;
import dev.paydirt.source.Page;
import dev.paydirt.source.Source;
import dev.paydirt.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Reads every recorded answer of a folder: DIR/<source>/**. Prints Markdown.")
final class Replay implements Callable<Integer> {
    private static final Timestamp TIMESTAMP = Timestamp.of("2025-11-24T02-00-00Z");

    @Parameters(paramLabel = "DIR", description = "a folder with a folder for each source")
    private Path folder = Path.of(".");

    @Option(names = "--set", description = "a setting, as adzuna.country=fr")
    private final Map<String, String> settings = new TreeMap<>();

    @Option(names = "--lines", paramLabel = "SOURCE", description = "print the lines of one source instead")
    private @Nullable String lines;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Replay()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Map<String, Fill> fills = new LinkedHashMap<>();
        List<String> unread = new ArrayList<>();
        for (String name : Sources.names()) {
            Path answers = folder.resolve(name);
            if (Files.isDirectory(answers) && (lines == null || lines.equals(name))) {
                fills.put(name, read(name, answers, unread));
            }
        }
        if (lines == null) {
            table(fills);
            unread.forEach(line -> System.out.println("- " + line));
        }
        return 0;
    }

    private Fill read(String name, Path answers, List<String> unread) throws IOException {
        Fill fill = new Fill();
        Endpoint endpoint = endpoint(name);
        for (Recorded answer : Recorded.under(answers)) {
            if (answer.detail()) {
                continue;
            }
            switch (page(endpoint, answer)) {
                case Page.Listing listing -> {
                    listing.records().forEach(reading -> show(fill.add(reading)));
                    listing.cut().ifPresent(unread::add);
                }
                case Page.WebPage _ -> unread.add(answer.name() + " is a web page");
                case Page.Unreadable unreadable -> unread.add(unreadable.reason());
            }
        }
        return fill;
    }

    /// Also a record that somebody kept alone.
    private static Page page(Endpoint endpoint, Recorded answer) {
        Page page = endpoint.reader(TIMESTAMP).read(answer.body(), answer.name());
        return page instanceof Page.Unreadable
                        && endpoint.source().answer().format() == Source.Format.JSON
                        && endpoint.reader(TIMESTAMP).read(answer.alone(), answer.name()) instanceof Page.Listing one
                        && one.records().getFirst() instanceof Page.Reading.Read
                ? one
                : page;
    }

    private void show(String line) {
        if (lines != null) {
            System.out.println(line);
        }
    }

    /// Every setting that must be there has a value, if only the first that is allowed.
    private Endpoint endpoint(String name) {
        Source source = Sources.find(name).orElseThrow();
        Map<String, String> given = new TreeMap<>();
        source.settings().forEach((key, setting) -> {
            Optional<String> value = Optional.ofNullable(settings.get(name + "." + key));
            Optional<String> any = setting.required()
                    ? Optional.of(
                            setting.oneOf().isEmpty()
                                    ? "recorded"
                                    : setting.oneOf().getFirst())
                    : Optional.empty();
            value.or(() -> any).ifPresent(text -> given.put(key, text));
        });
        return Sources.endpoint(new SourceChoice(
                name, name, Optional.empty(), given, Optional.empty(), List.of("recorded"), false, false, "replay"));
    }

    private static void table(Map<String, Fill> fills) {
        row("field", fills.keySet().stream().toList());
        row("---", fills.keySet().stream().map(_ -> "---:").toList());
        row(
                "postings",
                fills.values().stream()
                        .map(fill -> Integer.toString(fill.postings()))
                        .toList());
        row(
                "rejected",
                fills.values().stream()
                        .map(fill -> Integer.toString(fill.rejected().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()))
                        .toList());
        for (String field : Fields.ORDER) {
            row(
                    field + " %",
                    fills.values().stream().map(fill -> fill.share(field)).toList());
        }
        System.out.println();
        fills.forEach((name, fill) -> {
            System.out.println("- " + name + ", pay: " + fill.origins());
            fill.rejected()
                    .forEach((reason, count) ->
                            System.out.println("- %s, rejected %d: %s".formatted(name, count, reason)));
        });
    }

    private static void row(String name, List<String> cells) {
        System.out.println("| " + name + " | " + String.join(" | ", cells) + " |");
    }
}
