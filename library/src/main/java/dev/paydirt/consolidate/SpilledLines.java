package dev.paydirt.consolidate;

import dev.paydirt.posting.LineFacts.Fingerprint;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Supplier;

/// Lines on disk, in parts by their fingerprints: each part fits into memory, where its groups are found; then the
/// groups of all parts are merged into the order in which they were first seen.
final class SpilledLines implements Closeable {
    static final SpilledLines NONE = new SpilledLines(List.of());

    private static final int PARTS = 256;
    private static final int BUFFER = 8 * 1024;

    private final List<Part> parts;

    private SpilledLines(List<Part> parts) {
        this.parts = parts;
    }

    /// @param scratch holds two files a part until this is closed
    static SpilledLines in(Scratch scratch) throws IOException {
        List<Part> parts = new ArrayList<>();
        for (int number = 0; number < PARTS; number++) {
            parts.add(new Part(scratch.file("lines-" + number), scratch.file("groups-" + number)));
        }
        return new SpilledLines(parts);
    }

    boolean isInUse() {
        return !parts.isEmpty();
    }

    /// @param order not below that of the line before
    void add(long order, LineAt line) throws IOException {
        int part = (int) (line.facts().same().high() >>> (Long.SIZE - Integer.numberOfTrailingZeros(PARTS)));
        parts.get(part).add(order, line);
    }

    void inOrder(Supplier<LineTable> tables, LineGroups.Taker taker) throws IOException {
        for (Part part : parts) {
            part.group(tables.get());
        }
        var next = new PriorityQueue<Part>(Comparator.comparingLong(Part::order));
        for (Part part : parts) {
            if (part.advance()) {
                next.add(part);
            }
        }
        while (!next.isEmpty()) {
            Part part = next.remove();
            taker.take(part.group());
            if (part.advance()) {
                next.add(part);
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (Part part : parts) {
            part.close();
        }
    }

    /// The lines of some fingerprints, then their groups.
    private static final class Part implements Closeable {
        private final Path lines;
        private final Path groups;
        private Optional<DataOutputStream> out = Optional.empty();
        private DataInputStream in = new DataInputStream(DataInputStream.nullInputStream());
        private boolean sorted;
        private long order;
        private List<LineAt> group = List.of();

        Part(Path lines, Path groups) {
            this.lines = lines;
            this.groups = groups;
        }

        void add(long order, LineAt line) throws IOException {
            if (out.isEmpty()) {
                out = Optional.of(writer(lines));
            }
            out.get().writeLong(order);
            write(line, out.get());
        }

        /// Sorts the lines into groups.
        void group(LineTable table) throws IOException {
            if (out.isEmpty()) {
                return;
            }
            in.close();
            if (sorted) {
                in = reader(groups);
                return;
            }
            out.get().close();
            var orders = new LongColumn();
            try (var read = reader(lines)) {
                long lineOrder = nextLong(read);
                while (lineOrder >= 0) {
                    table.add(line(read));
                    if (table.groups() > orders.size()) {
                        orders.add(lineOrder);
                    }
                    lineOrder = nextLong(read);
                }
            }
            try (var written = writer(groups)) {
                for (int number = 0; number < table.groups(); number++) {
                    List<LineAt> members = table.group(number);
                    written.writeLong(orders.get(number));
                    written.writeInt(members.size());
                    for (LineAt member : members) {
                        write(member, written);
                    }
                }
            }
            Files.delete(lines);
            sorted = true;
            in = reader(groups);
        }

        /// To the next group.
        boolean advance() throws IOException {
            order = nextLong(in);
            if (order < 0) {
                return false;
            }
            int size = in.readInt();
            List<LineAt> members = new ArrayList<>(size);
            for (int member = 0; member < size; member++) {
                members.add(line(in));
            }
            group = members;
            return true;
        }

        long order() {
            return order;
        }

        List<LineAt> group() {
            return group;
        }

        private static void write(LineAt line, DataOutputStream out) throws IOException {
            PackedLine packed = PackedLine.of(line);
            out.writeLong(line.facts().same().high());
            out.writeLong(line.facts().same().low());
            out.writeLong(packed.place());
            out.writeLong(packed.time());
            out.writeLong(packed.told());
            out.writeLong(packed.rest());
        }

        private static LineAt line(DataInputStream in) throws IOException {
            var same = new Fingerprint(in.readLong(), in.readLong());
            return new PackedLine(in.readLong(), in.readLong(), in.readLong(), in.readLong()).line(same);
        }

        /// Below zero at the end.
        private static long nextLong(DataInputStream in) throws IOException {
            try {
                return in.readLong();
            } catch (EOFException end) {
                return -1;
            }
        }

        private static DataOutputStream writer(Path file) throws IOException {
            return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
        }

        private static DataInputStream reader(Path file) throws IOException {
            return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
        }

        @Override
        public void close() throws IOException {
            if (out.isPresent()) {
                out.get().close();
            }
            in.close();
            Files.deleteIfExists(lines);
            Files.deleteIfExists(groups);
        }
    }
}
