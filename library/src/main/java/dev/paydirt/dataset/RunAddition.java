package dev.paydirt.dataset;

import dev.paydirt.Sha256;
import dev.paydirt.consolidate.InOrder;
import dev.paydirt.consolidate.LineScan;
import dev.paydirt.dataset.Manifest.Layer;
import dev.paydirt.posting.Identity;
import dev.paydirt.posting.LineHistory;
import dev.paydirt.posting.MalformedLine;
import dev.paydirt.posting.PostingLine;
import dev.paydirt.run.Timestamp;
import dev.paydirt.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Makes a run's layer: each line of its own data set as all runs up to it know the posting.
final class RunAddition {
    /// Lines are looked up and written in portions of about so many bytes, by whichever core is free.
    private static final int PORTION_BYTES = 1 << 20;

    private final Timestamp run;
    private final String collectedAt;
    private final int layer;
    private final Tiers index;
    private final KnownLines known;
    private final OutputStream out;
    private final List<Place> places = new ArrayList<>();
    private long written;
    private long added;

    /// Lines with what is known of them so far.
    private record Looked(List<PostingLine> lines, List<Place> postings, List<Optional<Place>> earlier) {}

    private record Done(byte[] lines, List<Place> places, long added) {}

    /// @param layer its place among the layers
    RunAddition(Timestamp run, int layer, Tiers index, KnownLines known, OutputStream out) {
        this.run = run;
        this.collectedAt = run.collectedAt();
        this.layer = layer;
        this.index = index;
        this.known = known;
        this.out = out;
    }

    /// @param key of the run's own data set
    /// @param sha256 what it must be
    void write(Store store, String key, String sha256) throws IOException {
        MessageDigest digest = Sha256.start();
        try (InputStream in = new DigestInputStream(store.open(key), digest);
                var portions = new InOrder<List<byte[]>, Done>(lines -> done(looked(key, lines)), this::take)) {
            var scan = new LineScan(in);
            List<byte[]> portion = new ArrayList<>();
            int bytes = 0;
            for (var line = scan.next(); line.isPresent(); line = scan.next()) {
                portion.add(line.get().bytes());
                bytes += line.get().bytes().length;
                if (bytes >= PORTION_BYTES) {
                    portions.add(portion);
                    portion = new ArrayList<>();
                    bytes = 0;
                }
            }
            portions.add(portion);
            portions.finish();
        }
        String found = Sha256.hex(digest);
        if (!found.equals(sha256)) {
            throw new IOException("%s has the sha256 %s, the record of run %s says %s; consolidate the run again"
                    .formatted(key, found, run, sha256));
        }
    }

    /// Where its lines stand, sorted by posting.
    List<Place> places() {
        return places.stream().sorted(Place.BY_POSTING).toList();
    }

    /// @param stored bytes as they were published
    Layer layer(String data, String origin, String key, long stored) {
        return new Layer(run, data, origin, key, stored, places.size(), added);
    }

    private Looked looked(String key, List<byte[]> lines) throws IOException {
        List<PostingLine> parsed = new ArrayList<>(lines.size());
        List<Place> postings = new ArrayList<>(lines.size());
        List<Optional<Place>> earlier = new ArrayList<>(lines.size());
        for (byte[] bytes : lines) {
            PostingLine line = parsed(bytes, key);
            Place posting = Place.of(Identity.of(line), bytes.length);
            parsed.add(line);
            postings.add(posting);
            earlier.add(index.find(posting));
        }
        return new Looked(parsed, postings, earlier);
    }

    private Done done(Looked looked) throws IOException {
        Map<Place, byte[]> before =
                known.at(looked.earlier().stream().flatMap(Optional::stream).toList());
        var bytes = new ByteArrayOutputStream(PORTION_BYTES * 2);
        List<Place> at = new ArrayList<>();
        for (int line = 0; line < looked.lines().size(); line++) {
            Optional<byte[]> earlier =
                    looked.earlier().get(line).map(place -> Objects.requireNonNull(before.get(place)));
            PostingLine now = looked.lines().get(line);
            PostingLine stands = earlier.isPresent()
                    ? LineHistory.again(parsed(earlier.get(), "a line"), now, collectedAt, LineScan.LIMIT)
                    : LineHistory.first(now, collectedAt);
            byte[] written = stands.bytes();
            Place posting = looked.postings().get(line);
            at.add(new Place(posting.high(), posting.low(), layer, bytes.size(), written.length));
            bytes.writeBytes(written);
            bytes.write('\n');
        }
        long found = looked.earlier().stream().filter(Optional::isPresent).count();
        return new Done(bytes.toByteArray(), at, looked.lines().size() - found);
    }

    private void take(Done done) throws IOException {
        for (Place place : done.places()) {
            places.add(place.at(layer, written + place.offset()));
        }
        out.write(done.lines());
        written += done.lines().length;
        added += done.added();
    }

    private static PostingLine parsed(byte[] line, String where) throws IOException {
        try {
            return PostingLine.parse(line);
        } catch (MalformedLine broken) {
            throw new IOException("%s in the data set is no posting: %s".formatted(where, broken.reason()), broken);
        }
    }
}
