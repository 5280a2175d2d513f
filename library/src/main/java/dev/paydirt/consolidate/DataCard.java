package dev.paydirt.consolidate;

import dev.paydirt.posting.Fields;
import dev.paydirt.posting.PostingLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a data set holds, in numbers, as Markdown.
public final class DataCard {
    private final Map<String, Long> byFile = new TreeMap<>();
    private final Map<String, Long> bySource = new TreeMap<>();
    private final Map<String, Long> byCurrency = new TreeMap<>();
    private final Map<String, Long> unfit = new TreeMap<>();
    private final List<String> columns;
    private final long[] filled;
    private String earliest = "";
    private String latest = "";
    private long lines;

    /// @param columns whose values are counted
    DataCard(List<String> columns) {
        this.columns = columns;
        this.filled = new long[columns.size()];
    }

    void add(String file, PostingLine line) {
        lines++;
        byFile.merge(file, 1L, Long::sum);
        bySource.merge(line.text(Fields.SOURCE).orElse("unknown"), 1L, Long::sum);
        if (line.hasSalary()) {
            byCurrency.merge(line.text(Fields.SALARY_CURRENCY).orElse("unknown"), 1L, Long::sum);
        }
        for (int column = 0; column < filled.length; column++) {
            filled[column] += line.says(columns.get(column)) ? 1 : 0;
        }
        String date = line.text(Fields.POSTED_DATE).orElse("");
        if (!date.isEmpty()) {
            earliest = earliest.isEmpty() || date.compareTo(earliest) < 0 ? date : earliest;
            latest = date.compareTo(latest) > 0 ? date : latest;
        }
    }

    /// @param columns in which a line says what the format has no room for
    void addUnfit(List<String> columns) {
        columns.forEach(column -> unfit.merge(column, 1L, Long::sum));
    }

    /// How many lines there are.
    public long lines() {
        return lines;
    }

    /// By file.
    public Map<String, Long> byFile() {
        return new TreeMap<>(byFile);
    }

    /// @param name of the data set
    /// @param notes further sections: verdicts, terms
    public String markdown(String name, List<String> notes) {
        List<String> text = new ArrayList<>();
        text.add("# Data card: " + escaped(name) + "\n");
        text.add("%,d postings, posted from %s to %s.\n"
                .formatted(
                        lines,
                        earliest.isEmpty() ? "unknown" : escaped(earliest),
                        latest.isEmpty() ? "unknown" : escaped(latest)));
        table(text, "File", byFile);
        table(text, "Source", bySource);
        table(text, "Currency of pay", byCurrency);
        text.add("| field | filled | null |\n|---|---:|---:|");
        for (int column = 0; column < filled.length; column++) {
            text.add("| `%s` | %,d | %,d |".formatted(columns.get(column), filled[column], lines - filled[column]));
        }
        text.add("");
        if (!unfit.isEmpty()) {
            text.add("What these lines say is not of the column's type, and null in the file:\n");
            table(text, "Column", unfit);
        }
        text.addAll(notes);
        return String.join("\n", text) + "\n";
    }

    private static void table(List<String> text, String what, Map<String, Long> counts) {
        text.add("| " + what + " | postings |\n|---|---:|");
        counts.forEach((key, count) -> text.add("| %s | %,d |".formatted(escaped(key), count)));
        text.add("");
    }

    /// Sources and dates are whatever a file says.
    private static String escaped(String text) {
        return text.replaceAll("[\\p{Cntrl}|<>&\\[\\]`*_]", " ");
    }
}
