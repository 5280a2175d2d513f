package dev.paydirt.bench.consolidate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The other peer: pandas, where somebody has it.
record Pandas(String python, Path script) {
    /// Says so when there is none.
    static Optional<Pandas> of(Path home, String python) throws IOException {
        try {
            Timed.of(List.of(python, "-c", "import pandas"));
            return Optional.of(new Pandas(python, home.resolve("bench/src/main/resources/consolidate/peer.py")));
        } catch (IOException absent) {
            System.err.println(
                    "bench: pandas is left out, %s has none; name one that has it with --python".formatted(python));
            return Optional.empty();
        }
    }

    List<String> command(Path output, Path... inputs) {
        List<String> command = new ArrayList<>(List.of(python, script.toString(), output.toString()));
        Stream.of(inputs).map(Path::toString).forEach(command::add);
        return command;
    }
}
