package dev.paydirt.consolidate;

import dev.paydirt.Refused;
import dev.paydirt.Sha256;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// All inputs of a consolidation, in the one order that does not depend on how they were given.
final class OpenInputs implements Closeable {
    private final List<OpenInput> opened = new ArrayList<>();
    private final Scratch scratch;

    OpenInputs(Scratch scratch) {
        this.scratch = scratch;
    }

    /// What decides an input's place: its file name in byte order, then its content. Folders decide only between files
    /// of the same name and content, where the ledgers alone can tell the difference.
    private record Place(byte[] fileName, String digest, byte[] name, OpenInput input) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byFileName = Arrays.compareUnsigned(fileName, other.fileName);
            int byContent = byFileName == 0 ? digest.compareTo(other.digest) : byFileName;
            return byContent == 0 ? Arrays.compareUnsigned(name, other.name) : byContent;
        }
    }

    /// Opens every input.
    ///
    /// @return in the order in which they are to be read
    List<OpenInput> open(List<Input> inputs) throws IOException {
        if (inputs.size() > PackedLine.MOST_INPUTS) {
            throw new Refused("%d inputs are too many at once; consolidate at most %d and then what they became"
                    .formatted(inputs.size(), PackedLine.MOST_INPUTS));
        }
        Set<String> once = new HashSet<>();
        Set<String> shared = new HashSet<>();
        for (Input input : inputs) {
            opened.add(new OpenInput(input, scratch));
            String fileName = fileName(input.name());
            if (!once.add(fileName)) {
                shared.add(fileName);
            }
        }
        List<Place> places = new ArrayList<>();
        for (OpenInput input : opened) {
            String fileName = fileName(input.name());
            String digest = shared.contains(fileName) ? Sha256.hex(input.asItLies()) : "";
            places.add(new Place(utf8(fileName), digest, utf8(input.name()), input));
        }
        return places.stream().sorted().map(Place::input).toList();
    }

    @Override
    public void close() throws IOException {
        for (OpenInput input : opened) {
            input.close();
        }
    }

    private static String fileName(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
