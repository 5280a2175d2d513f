package dev.paydirt.bench.extract;

import dev.paydirt.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Our labels of recorded texts: tab-separated, a digest and then the fields in the order of [Field]; `-` is nothing,
/// and
/// skills stand between semicolons.
final class RecordedLabels {
    private static final String FILE = "/extract/recorded.tsv";
    private static final String NOTHING = "-";

    private RecordedLabels() {}

    /// The labelled texts that are among those at hand.
    static List<LabelledText> of(Map<String, RecordedTexts.Text> texts) {
        List<LabelledText> labelled = new ArrayList<>();
        for (String line : lines()) {
            String[] cells = line.split("\t", -1);
            if (cells.length != Field.values().length + 1) {
                throw new Refused(FILE + ": a line has " + cells.length + " cells: " + line);
            }
            RecordedTexts.Text text = texts.get(cells[0]);
            if (text != null) {
                labelled.add(new LabelledText(cells[0].substring(0, 8), text.title(), text.description(), says(cells)));
            }
        }
        return labelled;
    }

    private static Map<Field, Set<String>> says(String[] cells) {
        Map<Field, Set<String>> says = new EnumMap<>(Field.class);
        int cell = 1;
        for (Field field : Field.values()) {
            Set<String> values =
                    new TreeSet<>(Arrays.asList(cells[cell++].strip().split("; *", -1)));
            values.remove(NOTHING);
            says.put(field, values);
        }
        return says;
    }

    private static List<String> lines() {
        try (InputStream file = RecordedLabels.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
