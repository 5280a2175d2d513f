package dev.paydirt.bench.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs of the real program, one after the other, into one store of their own.
///
/// @param launcher `./paydirt`
/// @param folder for searches and store
record RealRun(Path launcher, Path folder) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// @param searches the text of the file
    /// @return the run's record
    JsonNode record(String searches, String... options) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("searches.yaml"), searches);
        Path record = folder.resolve("record.json");
        Path said = folder.resolve("said.txt");
        List<String> command =
                new ArrayList<>(List.of(launcher.toString(), "run", file.toString(), "--fresh", "--json"));
        command.addAll(List.of(options));
        command.addAll(List.of("--store", "file:" + folder.resolve("store")));
        int code = new ProcessBuilder(command)
                .redirectOutput(record.toFile())
                .redirectError(said.toFile())
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("the run ended with %d: %s".formatted(code, Files.readString(said)));
        }
        return JSON.readTree(record.toFile());
    }
}
