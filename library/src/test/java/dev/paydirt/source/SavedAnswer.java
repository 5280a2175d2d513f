package dev.paydirt.source;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.paydirt.document.Document;
import dev.paydirt.document.Entry;
import dev.paydirt.posting.PostingLine;
import dev.paydirt.query.SourceChoice;
import dev.paydirt.run.Timestamp;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// One answer of a source in the test resources: `<source>/<case>.json`, `.jsonl`, `.csv` or `.html`, with the settings
/// of
/// `<case>.settings` where there is such a file, and what must be read in it in `<case>.expected.jsonl`.
record SavedAnswer(Path file) {
    static final Timestamp TIMESTAMP = Timestamp.of("2025-11-24T02-00-00Z");
    private static final String EXPECTED = ".expected.jsonl";
    private static final String COMPLETED = ".completed.jsonl";
    private static final Access.Open OPEN = new Access.Open("paydirt/test", Map.of("key", "k"), Optional.empty());

    static Path folder() {
        try {
            URI place = Objects.requireNonNull(SavedAnswer.class.getResource("/sources"), "no /sources")
                    .toURI();
            return Path.of(place);
        } catch (URISyntaxException bug) {
            throw new IllegalStateException(bug);
        }
    }

    static SavedAnswer of(String source, String file) {
        return new SavedAnswer(folder().resolve(source).resolve(file));
    }

    static List<SavedAnswer> all() throws IOException {
        try (Stream<Path> files = Files.walk(folder(), 2)) {
            return files.filter(SavedAnswer::isAnswer)
                    .sorted()
                    .map(SavedAnswer::new)
                    .toList();
        }
    }

    private static boolean isAnswer(Path file) {
        String name = file.toString();
        boolean result = name.endsWith(EXPECTED) || name.endsWith(COMPLETED);
        return Stream.of(".json", ".jsonl", ".csv", ".html").anyMatch(name::endsWith) && !result;
    }

    String source() {
        return folder().relativize(file).getName(0).toString();
    }

    private Path beside(String ending) {
        String name = String.valueOf(file.getFileName());
        return file.resolveSibling(name.substring(0, name.indexOf('.')) + ending);
    }

    String expected() throws IOException {
        return Files.exists(beside(EXPECTED)) ? Files.readString(beside(EXPECTED)) : "";
    }

    byte[] body() throws IOException {
        return Files.readAllBytes(file);
    }

    /// The source with the settings of this case, reading files.
    Endpoint endpoint() throws IOException {
        return endpoint(List.of(file.toString()));
    }

    /// The same, asking its service.
    Endpoint asking() throws IOException {
        return endpoint(List.of());
    }

    private Endpoint endpoint(List<String> files) throws IOException {
        Map<String, String> settings = new HashMap<>();
        if (Files.exists(beside(".settings"))) {
            Entry entry = Document.VERBATIM.yaml("settings", Files.readString(beside(".settings")));
            entry.keys().entries().forEach((key, value) -> settings.put(key, value.text()));
        }
        return Sources.endpoint(new SourceChoice(
                source(), source(), Optional.empty(), settings, Optional.empty(), files, false, false, "test"));
    }

    String expectedCompleted() throws IOException {
        return Files.exists(beside(COMPLETED)) ? Files.readString(beside(COMPLETED)) : "";
    }

    /// The lines of the postings for which there is a detail, each with it.
    String completed() throws IOException {
        Path folder = beside(".details");
        if (!Files.exists(folder)
                || !(asking().reader(TIMESTAMP).read(body(), "the answer", Optional.of("acme"))
                        instanceof Page.Listing listing)) {
            return "";
        }
        StringBuilder lines = new StringBuilder();
        for (Page.Reading reading : listing.records()) {
            if (reading instanceof Page.Reading.Read read && read.detail().isPresent()) {
                lines.append(completed(read.detail().get(), folder)).append('\n');
            }
        }
        return lines.toString();
    }

    private static String completed(Detail detail, Path folder) throws IOException {
        String path = detail.request(OPEN).orElseThrow().uri().getPath();
        Path file = folder.resolve(path.substring(path.lastIndexOf('/') + 1) + ".json");
        if (!Files.exists(file)) {
            return said("asked for", path);
        }
        return switch (detail.read(Files.readAllBytes(file), "the detail")) {
            case Detail.Told.Fields fields -> line(detail.completed(fields.fields()));
            case Detail.Told.Unusable unusable -> said("unusable", unusable.reason());
        };
    }

    /// What an answer of this source says, a line a record.
    static List<String> lines(Endpoint endpoint, byte[] body) {
        List<String> lines = new ArrayList<>();
        switch (endpoint.reader(TIMESTAMP).read(body, "the answer")) {
            case Page.Listing listing -> {
                listing.records().forEach(reading -> lines.add(line(reading)));
                listing.cut().ifPresent(cut -> lines.add(said("cut", cut)));
            }
            case Page.WebPage _ -> lines.add(said("unreadable", "a web page"));
            case Page.Unreadable unreadable -> lines.add(said("unreadable", unreadable.reason()));
        }
        return lines;
    }

    static String line(Page.Reading reading) {
        return switch (reading) {
            case Page.Reading.Read read ->
                PostingLine.of(read.posting(), TIMESTAMP.collectedAt(), List.of("q1"), "1")
                        .toString();
            case Page.Reading.Rejected rejected -> said("rejected", rejected.reason());
        };
    }

    private static String said(String what, String reason) {
        return "{\"%s\":%s}".formatted(what, TextNode.valueOf(reason));
    }

    @Override
    public String toString() {
        return folder().relativize(file).toString();
    }
}
