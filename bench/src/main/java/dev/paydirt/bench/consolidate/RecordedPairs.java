package dev.paydirt.bench.consolidate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Rows of a real board, found by many queries, in whose addresses `jk=` tells which are one posting. Each row
/// becomes a
/// line that has nothing but its address for an identity.
final class RecordedPairs {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern KEY = Pattern.compile("[?&]jk=([0-9a-f]+)");

    /// Which row a line was made of: what stands keeps it.
    private static final String ROW = "row";

    private final Path folder;
    private final Function<String[], List<String>> paydirt;
    private final List<String> keys = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    /// @param folder with CSV files at any depth
    RecordedPairs(Path folder, Function<String[], List<String>> paydirt) {
        this.folder = folder;
        this.paydirt = paydirt;
    }

    /// A row of the table, and what the found pairs of different keys are like.
    String measured(Path work) throws IOException {
        Path input = work.resolve("recorded.jsonl");
        write(input);
        Path output = work.resolve("recorded-out.jsonl");
        Timed.of(paydirt.apply(new String[] {
            "consolidate", input.toString(), "-o", output.toString(), "--ledgers", work.toString(), "--near", "mark"
        }));
        Map<String, List<Integer>> found = found(work, Files.readAllLines(output));
        Map<String, Long> byKey = new HashMap<>();
        keys.forEach(key -> byKey.merge(key, 1L, Long::sum));
        long known = byKey.values().stream().mapToLong(RecordedPairs::pairs).sum();
        long pairs = 0;
        long right = 0;
        Set<String> others = new HashSet<>();
        Set<String> sameWords = new HashSet<>();
        for (List<Integer> rows : found.values()) {
            Map<String, Long> inOne = new HashMap<>();
            rows.forEach(row -> inOne.merge(keys.get(row), 1L, Long::sum));
            pairs += pairs(rows.size());
            right += inOne.values().stream().mapToLong(RecordedPairs::pairs).sum();
            different(rows, others, sameWords);
        }
        return ("| recorded, %,d keys | %,d | %,d | %,d | %,d | %.4f | %.4f |%n%nOf different keys %,d pairs were found, "
                        + "%,d of them with the same words throughout.")
                .formatted(
                        byKey.size(),
                        keys.size(),
                        known,
                        pairs,
                        right,
                        (double) right / Math.max(1, pairs),
                        (double) right / Math.max(1, known),
                        others.size(),
                        sameWords.size());
    }

    private void different(List<Integer> rows, Set<String> others, Set<String> sameWords) {
        for (int left : rows) {
            for (int right : rows) {
                if (keys.get(left).compareTo(keys.get(right)) < 0) {
                    String pair = keys.get(left) + " " + keys.get(right);
                    others.add(pair);
                    if (texts.get(left).equals(texts.get(right))) {
                        sameWords.add(pair);
                    }
                }
            }
        }
    }

    private static long pairs(long members) {
        return members * (members - 1) / 2;
    }

    private void write(Path input) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(input);
                Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(each -> each.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
                    for (NamedCsvRecord row : rows) {
                        write(row, out);
                    }
                }
            }
        }
    }

    private void write(NamedCsvRecord row, BufferedWriter out) throws IOException {
        String url = row.findField("job_url").orElse("");
        Matcher key = KEY.matcher(url);
        if (!key.find()) {
            return;
        }
        ObjectNode line = JSON.createObjectNode();
        line.put("position", row.getField("job_title"));
        line.put("company", row.getField("company"));
        line.put("location", row.getField("location"));
        line.put("job_url", url);
        line.put("description", row.getField("job_summary"));
        line.put(ROW, keys.size());
        keys.add(key.group(1));
        texts.add(row.getField("job_summary").replaceAll("\\W+", " "));
        out.write(line + "\n");
    }

    /// Rows by what they were taken for: the line that stands for them, or the group that this line is in.
    private static Map<String, List<Integer>> found(Path ledgers, List<String> lines) throws IOException {
        List<List<Integer>> found = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String line : lines) {
            JsonNode stands = JSON.readTree(line);
            found.add(new ArrayList<>(List.of(stands.get(ROW).asInt())));
            names.add(
                    stands.get("group").isNull()
                            ? "line " + found.size()
                            : stands.get("group").asText());
        }
        for (String line : Files.readAllLines(ledgers.resolve("duplicates.jsonl"))) {
            JsonNode gone = JSON.readTree(line);
            found.get(number(gone.get("stands")) - 1).add(number(gone.get("gone")) - 1);
        }
        Map<String, List<Integer>> byName = new HashMap<>();
        for (int line = 0; line < found.size(); line++) {
            byName.computeIfAbsent(names.get(line), _ -> new ArrayList<>()).addAll(found.get(line));
        }
        return byName;
    }

    private static int number(JsonNode line) {
        String where = line.get("where").asText();
        return Integer.parseInt(where.substring(where.lastIndexOf(':') + 1));
    }
}
