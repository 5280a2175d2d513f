package dev.paydirt.consolidate;

import dev.paydirt.run.Duplicate;
import dev.paydirt.run.JobGroup;
import dev.paydirt.run.RecordFile;
import dev.paydirt.run.Rejection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// One consolidation in memory, and all that came out of it.
record Trial(ConsolidationResult result, String data, String rejected, String duplicates, String groups) {
    static Trial of(List<Input> inputs) throws IOException {
        return of(Trial.consolidator(true), inputs);
    }

    static Consolidator consolidator(boolean merge) {
        return consolidator(merge, Near.OFF);
    }

    static Consolidator consolidator(boolean merge, Near near) {
        var settings = new ConsolidationSettings(merge, near, 1L << 30);
        return new Consolidator(settings, new Scratch(Path.of(System.getProperty("java.io.tmpdir"))));
    }

    static Trial of(Consolidator consolidator, List<Input> inputs) throws IOException {
        var data = new ByteArrayOutputStream();
        var rejected = new ByteArrayOutputStream();
        var duplicates = new ByteArrayOutputStream();
        var groups = new ByteArrayOutputStream();
        ConsolidationResult result =
                consolidator.consolidate(inputs, new Outputs("out.jsonl", data, rejected, duplicates, groups));
        return new Trial(result, text(data), text(rejected), text(duplicates), text(groups));
    }

    /// The data of a consolidation that explains nothing.
    static String dataAlone(Consolidator consolidator, List<Input> inputs) throws IOException {
        var data = new ByteArrayOutputStream();
        consolidator.consolidate(inputs, Outputs.dataAlone("out.jsonl", data));
        return text(data);
    }

    /// A file in a folder, called in ledgers by its name.
    static Input file(Path folder, String name, byte[] content) throws IOException {
        Path file = Files.createDirectories(folder).resolve(name);
        Files.write(file, content);
        return new Input(name, file);
    }

    static Input file(Path folder, String name, String... lines) throws IOException {
        String content = lines.length == 0 ? "" : String.join("\n", lines) + "\n";
        return file(folder, name, content.getBytes(StandardCharsets.UTF_8));
    }

    /// A posting of one source.
    ///
    /// @param more further fields, as JSON: `"company":"Acme"`
    static String posting(String id, String... more) {
        String address = "\"job_url\":\"https://jobs.example/" + id + "\"";
        String posting = "\"position\":\"Engineer\"," + address + ",\"source\":\"board\",\"source_id\":\"" + id + "\"";
        return "{" + posting + (more.length == 0 ? "" : "," + String.join(",", more)) + "}";
    }

    List<String> lines() {
        return data.lines().toList();
    }

    List<Rejection> rejections() {
        return rejected.lines().map(line -> read(line, Rejection.class)).toList();
    }

    List<String> reasons() {
        return rejections().stream().map(Rejection::reason).toList();
    }

    List<Duplicate> gone() {
        return duplicates.lines().map(line -> read(line, Duplicate.class)).toList();
    }

    List<JobGroup> jobGroups() {
        return groups.lines().map(line -> read(line, JobGroup.class)).toList();
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static <T> T read(String line, Class<T> type) {
        return RecordFile.read(line.getBytes(StandardCharsets.UTF_8), type, "a ledger");
    }
}
