package dev.paydirt.consolidate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Small random files, full of repetitions and of everything that goes wrong in real ones.
final class Corpus {
    private static final List<String> BROKEN = List.of(
            "not a posting",
            "{\"position\":\"Engineer\"}",
            "{\"position\":",
            "{\"job_url\":\"https://jobs.example/1\",\"position\":null}",
            "[1,2]",
            "\u0000\u0000");

    private final RandomGenerator random;

    Corpus(RandomGenerator random) {
        this.random = random;
    }

    /// Lines of which most are postings and many are the same posting.
    List<String> lines(int most) {
        List<String> lines = new ArrayList<>();
        int count = random.nextInt(most + 1);
        for (int line = 0; line < count; line++) {
            int draw = random.nextInt(10);
            if (draw == 0) {
                lines.add(one(BROKEN));
            } else if (draw == 1 && !lines.isEmpty()) {
                lines.add(one(lines));
            } else {
                lines.add(posting());
            }
        }
        return lines;
    }

    /// The lines as bytes, with blank lines, marks and either kind of line end among them.
    byte[] file(List<String> lines) {
        var file = new ByteArrayOutputStream();
        for (int line = 0; line < lines.size(); line++) {
            if (chance()) {
                file.writeBytes(one(List.of("\n", " \t\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
            }
            boolean last = line == lines.size() - 1;
            String text = (chance() ? "\uFEFF" : "") + lines.get(line) + (last && chance() ? "" : end());
            file.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        }
        return file.toByteArray();
    }

    /// One to four files; sometimes two have one name, and sometimes one content as well.
    List<Input> inputs(Path folder) throws IOException {
        List<Input> inputs = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int index = 0; index < count; index++) {
            byte[] content = file(lines(12));
            inputs.add(Trial.file(folder.resolve(String.valueOf(index)), one(List.of("a", "b", "B", "é")), content));
        }
        if (chance()) {
            inputs.add(inputs.getFirst());
        }
        return inputs;
    }

    private String posting() {
        int id = random.nextInt(5);
        var line = new StringBuilder("{\"collected_at\":\"2025-11-2%dT02:00:00Z\",".formatted(random.nextInt(3)));
        line.append("\"position\":\"Engineer %d\",\"job_url\":\"https://jobs.example/%d\"".formatted(id, id));
        for (String field : List.of(
                "\"source\":\"board\"",
                "\"source_id\":\"" + id + "\"",
                "\"company\":\"Acmé\"",
                "\"company\":null",
                "\"salary_min\":%d,\"salary_origin\":\"stated\"".formatted(random.nextInt(3)),
                "\"location\":\"Paris 😀\"",
                "\"queries\":[\"q%d\"]".formatted(random.nextInt(3)),
                "\"batch\":\"%d\"".formatted(random.nextInt(3)))) {
            if (random.nextBoolean()) {
                line.append(',').append(field);
            }
        }
        return line.append('}').toString();
    }

    private String end() {
        return random.nextBoolean() ? "\n" : "\r\n";
    }

    private boolean chance() {
        return random.nextInt(6) == 0;
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
