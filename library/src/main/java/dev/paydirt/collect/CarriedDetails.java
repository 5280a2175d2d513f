package dev.paydirt.collect;

import dev.paydirt.Refused;
import dev.paydirt.run.KnownDetail;
import dev.paydirt.run.Timestamp;
import dev.paydirt.store.Layout;
import dev.paydirt.store.Store;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// What the runs before this one told of single postings, so that only what is new, changed or old is asked for again.
///
/// Reads the newest of the details that were consolidated before this run began. Only keys and places are held in
/// memory; what a detail says is read when it is wanted.
final class CarriedDetails implements AutoCloseable {
    /// Nothing is known.
    static final CarriedDetails NONE = new CarriedDetails(Optional.empty(), Optional.empty(), Map.of());

    private final Optional<RandomAccessFile> file;
    private final Optional<Path> copy;
    private final Map<String, Place> places;

    /// Where in the file a line stands.
    private record Place(long start, int length) {}

    private CarriedDetails(Optional<RandomAccessFile> file, Optional<Path> copy, Map<String, Place> places) {
        this.file = file;
        this.copy = copy;
        this.places = places;
    }

    /// @param run that wants to know; what later ones found out is nothing to it
    static CarriedDetails before(Timestamp run, Store store) throws IOException {
        String own = Layout.details(run.toString());
        Optional<String> newest = store.keys(Layout.DETAILS).stream()
                .filter(key -> key.compareTo(own) < 0)
                .reduce((_, later) -> later);
        if (newest.isEmpty()) {
            return NONE;
        }
        Path scratch = Files.createTempDirectory("paydirt-details-");
        Path local = store.local(newest.get(), scratch);
        Map<String, Place> places = places(local, run);
        return new CarriedDetails(Optional.of(new RandomAccessFile(local.toFile(), "r")), Optional.of(scratch), places);
    }

    private static Map<String, Place> places(Path file, Timestamp run) throws IOException {
        Map<String, Place> places = new HashMap<>();
        long start = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != '\n') {
                    line.write(next);
                    continue;
                }
                Place place = new Place(start, line.size());
                known(line.toByteArray(), KnownDetail.Head::read)
                        .filter(detail -> detail.holdsFor(run))
                        .ifPresent(detail -> places.put(detail.key(), place));
                start += line.size() + 1L;
                line.reset();
            }
        }
        return places;
    }

    /// A line that cannot be read is one that is not known.
    private static <T> Optional<T> known(byte[] line, BiFunction<byte[], String, T> reader) {
        try {
            return Optional.of(reader.apply(line, Layout.DETAILS));
        } catch (Refused damaged) {
            return Optional.empty();
        }
    }

    /// The line of a posting of which the list still tells the same; empty when it has to be asked for.
    ///
    /// @param list the fingerprint of what the list tells now
    Optional<byte[]> find(String source, String id, String list) {
        Place place = places.get(source + ":" + id);
        if (place == null) {
            return Optional.empty();
        }
        return file.flatMap(open -> line(open, place))
                .filter(line -> known(line, KnownDetail::read)
                        .filter(detail -> detail.list().equals(list))
                        .isPresent());
    }

    /// A detail that cannot be read any more is asked for as if nobody had known it.
    private static Optional<byte[]> line(RandomAccessFile open, Place place) {
        byte[] line = new byte[place.length()];
        synchronized (open) {
            try {
                open.seek(place.start());
                open.readFully(line);
                return Optional.of(line);
            } catch (IOException unreadable) {
                return Optional.empty();
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
        if (copy.isPresent()) {
            try (var files = Files.list(copy.get())) {
                for (Path each : files.toList()) {
                    Files.delete(each);
                }
            }
            Files.delete(copy.get());
        }
    }
}
