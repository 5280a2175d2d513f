package dev.paydirt.bench.extract;

import dev.paydirt.extract.Extraction;
import dev.paydirt.extract.Found;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What came of reading some texts.
///
/// @param name of the texts
/// @param misses the disagreements, one a line: text, field, what was read too much (+) or missed (-), and from which
/// words
record Score(String name, int texts, Map<Field, Counts> counts, List<String> misses) {
    static Score of(String name, List<LabelledText> texts) {
        Map<Field, Counts> counts = new EnumMap<>(Field.class);
        List<String> misses = new ArrayList<>();
        for (LabelledText text : texts) {
            Extraction extraction = Extraction.of(text.title(), text.description());
            for (Field field : Field.values()) {
                List<Found> found = field.read(extraction);
                counts.merge(field, counts(text.says(field), found), Counts::plus);
                misses.addAll(misses(text, field, found));
            }
        }
        return new Score(name, texts.size(), counts, misses);
    }

    private static Set<String> values(List<Found> found) {
        return found.stream().map(Found::value).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Counts counts(Set<String> says, List<Found> found) {
        Set<String> read = values(found);
        int all = read.size();
        read.retainAll(says);
        return new Counts(says.size(), all, read.size());
    }

    private static List<String> misses(LabelledText text, Field field, List<Found> found) {
        List<String> misses = new ArrayList<>();
        Set<String> says = text.says(field);
        for (Found each : found) {
            if (!says.contains(each.value())) {
                misses.add(String.join(
                        "\t",
                        text.name(),
                        field.label(),
                        "+" + each.value(),
                        Evidence.of(each, text.title(), text.description())));
            }
        }
        Set<String> missed = new TreeSet<>(says);
        missed.removeAll(values(found));
        missed.forEach(value -> misses.add(String.join("\t", text.name(), field.label(), "-" + value, text.title())));
        return misses;
    }

    /// Markdown.
    String table() {
        var table = new StringBuilder("### %s, %d texts%n%n".formatted(name, texts));
        table.append("| field | in the texts | read | precision | recall |\n|---|--:|--:|--:|--:|\n");
        counts.forEach((field, count) -> table.append("| %s | %d | %d | %s | %s |%n"
                .formatted(
                        field.label(),
                        count.labelled(),
                        count.read(),
                        percent(count.precision()),
                        percent(count.recall()))));
        return table.toString();
    }

    /// Never 100 where something is wrong.
    private static String percent(double share) {
        return "%.1f %%".formatted(Math.floor(share * 1000 + 1e-9) / 10);
    }
}
