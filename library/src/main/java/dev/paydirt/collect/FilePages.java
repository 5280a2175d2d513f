package dev.paydirt.collect;

import dev.paydirt.collect.KeptPage.Tally;
import dev.paydirt.posting.Posting;
import dev.paydirt.run.Timestamp;
import dev.paydirt.run.Verdict;
import dev.paydirt.source.Endpoint;
import dev.paydirt.source.Page;
import dev.paydirt.source.PagePosition;
import dev.paydirt.source.PageReader;
import dev.paydirt.source.Source;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/// Reads saved answers instead of asking: a JSON file is a page, a file of JSON lines is cut into pages.
///
/// The token of a position is `file:byte`: which of the files, and where in it the page begins.
final class FilePages implements Pages {
    private static final int LINES = 1000;
    private static final int LONGEST_PAGE = 256 << 20;

    private final List<Path> files;
    private final PageReader reader;
    private final boolean lines;

    FilePages(Endpoint endpoint, Timestamp timestamp) {
        this.files = SavedFiles.of(endpoint.choice().files());
        this.reader = endpoint.reader(timestamp);
        this.lines = endpoint.source().answer().format() == Source.Format.JSONL;
    }

    /// Passes over answers without any record, since others may follow.
    @Override
    public Got at(PagePosition position, Predicate<Posting> wanted) {
        Got got = at(position.token().orElse("0:0"));
        while (got instanceof Arrived arrived
                && arrived.listing().records().isEmpty()
                && arrived.listing().cut().isEmpty()
                && arrived.token().isPresent()) {
            got = at(arrived.token().get());
        }
        return got;
    }

    private Got at(String place) {
        String[] token = place.split(":", 2);
        int file = Integer.parseInt(token[0]);
        if (file >= files.size()) {
            return new Missing(Verdict.FAILED, "no saved answer was found", Tally.NONE);
        }
        Path path = files.get(file);
        try {
            return page(path, file, Long.parseLong(token[1]));
        } catch (IOException unreadable) {
            return new Missing(Verdict.FAILED, path + " cannot be read: " + unreadable.getMessage(), Tally.NONE);
        }
    }

    private Got page(Path path, int file, long start) throws IOException {
        byte[] body = lines ? someLines(path, start) : whole(path);
        long end = start + body.length;
        boolean moreHere = lines && end < Files.size(path);
        Optional<String> next = moreHere
                ? Optional.of(file + ":" + end)
                : Optional.of(file + 1).filter(index -> index < files.size()).map(index -> index + ":0");
        return switch (reader.read(body, path.toString())) {
            case Page.Listing listing -> new Arrived(alone(listing), next, next.isEmpty(), List.of(), Tally.NONE);
            case Page.WebPage _ -> new Missing(Verdict.FAILED, path + " is a web page, not a saved answer", Tally.NONE);
            case Page.Unreadable unreadable -> new Missing(Verdict.FAILED, unreadable.reason(), Tally.NONE);
        };
    }

    /// What an answer says of a total or of a next page was true of the service, not of the files that were saved.
    private static Page.Listing alone(Page.Listing listing) {
        return new Page.Listing(listing.records(), OptionalLong.empty(), Optional.empty(), listing.cut());
    }

    private static byte[] whole(Path path) throws IOException {
        if (Files.size(path) > LONGEST_PAGE) {
            throw new IOException("it is larger than 256 MiB; split it");
        }
        return Files.readAllBytes(path);
    }

    private static byte[] someLines(Path path, long start) throws IOException {
        ByteArrayOutputStream some = new ByteArrayOutputStream();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            in.skipNBytes(start);
            int count = 0;
            for (int next = in.read(); next >= 0; next = in.read()) {
                some.write(next);
                if (next == '\n' && ++count == LINES) {
                    break;
                }
                if (some.size() > LONGEST_PAGE) {
                    throw new IOException("a line is longer than 256 MiB");
                }
            }
        }
        return some.toByteArray();
    }
}
