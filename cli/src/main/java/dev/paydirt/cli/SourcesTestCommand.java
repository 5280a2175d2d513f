package dev.paydirt.cli;

import dev.paydirt.Refused;
import dev.paydirt.document.Document;
import dev.paydirt.fetch.Request;
import dev.paydirt.posting.FieldFill;
import dev.paydirt.posting.Fields;
import dev.paydirt.query.Conditions;
import dev.paydirt.query.Query;
import dev.paydirt.query.SourceChoice;
import dev.paydirt.run.Timestamp;
import dev.paydirt.source.Access;
import dev.paydirt.source.Endpoint;
import dev.paydirt.source.Page;
import dev.paydirt.source.Source;
import dev.paydirt.source.SourceFile;
import dev.paydirt.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = {
            "Tries a source file of your own: shows the request it would send and, of a saved answer, the postings it"
                    + " reads and which fields they fill. Sends nothing."
        },
        footer = {"", "Example: paydirt sources test my-source.yaml --answer saved.json"})
final class SourcesTestCommand implements Callable<Integer> {
    private static final int SHOWN_REJECTIONS = 5;
    private static final int LONGEST_VALUE = 60;

    private final Wiring wiring;

    @Parameters(paramLabel = "FILE", description = "the source file")
    private @Nullable Path file;

    @Option(names = "--answer", paramLabel = "FILE", description = "an answer of the service, saved as it came")
    private @Nullable Path answer;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "a setting of the source")
    private Map<String, String> settings = new HashMap<>();

    @Option(names = "--keyword", description = "what to search for (default: ${DEFAULT-VALUE})", defaultValue = "nurse")
    private String keyword = "nurse";

    @Option(names = "--location", description = "where (default: anywhere)")
    private @Nullable String location;

    SourcesTestCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        Path own = Optional.ofNullable(file).orElseThrow(() -> new Refused("name the source file to be tried"));
        String text = Document.text(own);
        Source source = SourceFile.read(own.toString(), text);
        Endpoint endpoint = Sources.endpoint(new SourceChoice(
                source.name(),
                source.name(),
                Optional.of(text),
                settings,
                Optional.empty(),
                answer == null ? List.of() : List.of(answer.toString()),
                false,
                true,
                own.toString()));
        if (source.reading() != Source.Reading.FILES) {
            request(endpoint).forEach(this::say);
        }
        if (answer != null) {
            return read(endpoint, answer);
        }
        say("save an answer to this request and name it with --answer to see what is read in it");
        return Exit.OK.code();
    }

    private List<String> request(Endpoint endpoint) {
        Map<String, String> credentials = new HashMap<>();
        endpoint.source().credentials().forEach((name, credential) -> credentials.put(name, credential.env()));
        Request request = endpoint.firstRequest(
                new Query(
                        keyword,
                        Optional.ofNullable(location),
                        Optional.empty(),
                        Query.DEFAULT_LIMIT,
                        Conditions.NONE,
                        List.of(endpoint.name()),
                        Optional.empty()),
                new Access.Open("paydirt", credentials, Optional.empty()),
                new Timestamp(wiring.world().clock().instant()));
        List<String> lines = new ArrayList<>();
        lines.add(request.toString());
        request.headers().forEach((name, value) -> lines.add("  %s: %s".formatted(name, value)));
        request.body().ifPresent(body -> lines.add("  " + body));
        return lines;
    }

    private int read(Endpoint endpoint, Path saved) throws IOException {
        Timestamp now = new Timestamp(wiring.world().clock().instant());
        return switch (endpoint.reader(now).read(bytes(saved), saved.toString())) {
            case Page.Listing listing -> {
                tell(listing);
                yield Exit.OK.code();
            }
            case Page.WebPage _ -> throw new Refused(saved + " is a web page; 'answer' says what was expected");
            case Page.Unreadable unreadable -> throw new Refused(unreadable.reason());
        };
    }

    private static byte[] bytes(Path saved) {
        try {
            return Files.readAllBytes(saved);
        } catch (IOException unreadable) {
            throw new Refused("%s cannot be read: %s".formatted(saved, unreadable.getMessage()), unreadable);
        }
    }

    private void tell(Page.Listing listing) {
        FieldFill fill = new FieldFill();
        List<Page.Reading.Rejected> rejected = new ArrayList<>();
        for (Page.Reading reading : listing.records()) {
            switch (reading) {
                case Page.Reading.Read read -> fill.add(read.posting());
                case Page.Reading.Rejected unfit -> rejected.add(unfit);
            }
        }
        say("%d records: %d postings, %d rejected"
                .formatted(listing.records().size(), fill.postings(), rejected.size()));
        listing.total().ifPresent(total -> say("the source tells of %d in all".formatted(total)));
        listing.next().ifPresent(next -> say("next: " + next));
        listing.cut().ifPresent(this::say);
        rejected.stream()
                .limit(SHOWN_REJECTIONS)
                .forEach(unfit -> say("rejected: %s: %s".formatted(unfit.reason(), shortened(unfit.text()))));
        Fields.ORDER.stream()
                .filter(field -> !List.of(Fields.COLLECTED_AT, Fields.QUERIES, Fields.BATCH)
                        .contains(field))
                .forEach(field -> say("%5d %-22s %s"
                        .formatted(
                                fill.told(field),
                                field,
                                shortened(fill.first(field).orElse("")))));
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE) + "…";
    }

    private void say(String line) {
        wiring.out().println(Printable.of(line).stripTrailing());
    }
}
