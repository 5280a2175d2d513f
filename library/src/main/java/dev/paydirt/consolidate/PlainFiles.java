package dev.paydirt.consolidate;

import dev.paydirt.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Consolidates files that belong to no run: `consolidate a.jsonl b.jsonl -o out.jsonl`.
///
/// @param output is there whole or not at all; one that stood there is replaced
/// @param ledgers a folder for `rejected.jsonl`, `duplicates.jsonl` and `groups.jsonl`, made when it is not there;
///     empty for none
public record PlainFiles(List<Path> inputs, Path output, Optional<Path> ledgers, ConsolidationSettings settings) {
    public PlainFiles {
        inputs = List.copyOf(inputs);
    }

    /// Reads the inputs, writes the output and then the ledgers.
    ///
    /// @throws Refused before anything is written, when an input or an output is not what it must be
    /// @throws IOException when an input cannot be read or an output cannot be written; no half file is left behind
    public ConsolidationResult consolidate() throws IOException {
        check();
        try (var data = new WholeFile(output)) {
            if (ledgers.isEmpty()) {
                ConsolidationResult result = consolidate(Outputs.dataAlone(output.toString(), data.out()));
                data.publish();
                return result;
            }
            Files.createDirectories(ledgers.get());
            try (var rejected = new WholeFile(rejected(ledgers.get()));
                    var duplicates = new WholeFile(duplicates(ledgers.get()));
                    var groups = new WholeFile(groups(ledgers.get()))) {
                ConsolidationResult result = consolidate(
                        new Outputs(output.toString(), data.out(), rejected.out(), duplicates.out(), groups.out()));
                data.publish();
                rejected.publish();
                duplicates.publish();
                groups.publish();
                return result;
            }
        }
    }

    private ConsolidationResult consolidate(Outputs outputs) throws IOException {
        List<Input> named =
                inputs.stream().map(path -> new Input(path.toString(), path)).toList();
        try (var scratch = new Scratch(output.toAbsolutePath().resolveSibling(""))) {
            return new Consolidator(settings, scratch).consolidate(named, outputs);
        }
    }

    private void check() throws IOException {
        if (inputs.isEmpty()) {
            throw new Refused("there is nothing to consolidate; name at least one file");
        }
        for (Path input : inputs) {
            checkInput(input);
        }
        Path folder = output.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Refused("the output " + output + " has no folder to stand in; make " + folder + " first");
        }
        checkOutput(output);
        if (ledgers.isPresent()) {
            checkLedgers(ledgers.get());
        }
    }

    private static void checkInput(Path input) {
        if (Files.isDirectory(input)) {
            throw new Refused(
                    "the input " + input + " is a folder; name the files in it, such as " + input + "/*.jsonl");
        }
        if (!Files.exists(input)) {
            throw new Refused("there is no file " + input + "; name one that exists");
        }
        if (!Files.isRegularFile(input)) {
            throw new Refused(
                    "the input " + input + " is no regular file and can be read only once; save it to a file");
        }
        if (!Files.isReadable(input)) {
            throw new Refused("the input " + input + " may not be read; change its permissions");
        }
    }

    private void checkOutput(Path written) throws IOException {
        if (!Files.exists(written)) {
            return;
        }
        // A device would be replaced by the file that is moved to its place.
        if (!Files.isRegularFile(written)) {
            throw new Refused("the output " + written + " is there and no regular file; name another");
        }
        for (Path input : inputs) {
            if (Files.isSameFile(input, written)) {
                throw new Refused("the output " + written + " is also an input; name another");
            }
        }
    }

    private void checkLedgers(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new Refused(folder + " is there and no folder; name a folder for the ledgers");
        }
        for (Path ledger : List.of(rejected(folder), duplicates(folder), groups(folder))) {
            checkOutput(ledger);
            if (ledger.toAbsolutePath()
                    .normalize()
                    .equals(output.toAbsolutePath().normalize())) {
                throw new Refused("the output " + output + " has the name of a ledger; name another");
            }
        }
    }

    private static Path rejected(Path folder) {
        return folder.resolve("rejected.jsonl");
    }

    private static Path groups(Path folder) {
        return folder.resolve("groups.jsonl");
    }

    private static Path duplicates(Path folder) {
        return folder.resolve("duplicates.jsonl");
    }
}
