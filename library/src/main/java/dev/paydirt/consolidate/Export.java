package dev.paydirt.consolidate;

import dev.paydirt.posting.Fields;
import dev.paydirt.posting.Identity;
import dev.paydirt.posting.MalformedLine;
import dev.paydirt.posting.PostingLine;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// A data set in the form that other tools want.
///
/// @param split whether there is a file for each [Part] rather than one
/// @param redact whether e-mail addresses and telephone numbers are masked
/// @param columns of a table
public record Export(Format format, boolean split, boolean redact, List<String> columns) {
    /// What the exported files are.
    public enum Format {
        CSV,
        JSONL,
        PARQUET;

        /// The ending of a file's name.
        public String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The fields of a line, and the job that several postings may share.
    public static final List<String> COLUMNS = with(Fields.ORDER, Fields.GROUP);

    /// For lines of all runs together. What a table has no room for, the pay over time, stands in the lines
    /// alone.
    public static final List<String> COLUMNS_OF_ALL_RUNS = with(COLUMNS, Fields.FIRST_SEEN, Fields.LAST_SEEN);

    public Export {
        columns = List.copyOf(columns);
    }

    private static List<String> with(List<String> columns, String... more) {
        List<String> all = new ArrayList<>(columns);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }

    /// Where lines are read from, as often as it is asked.
    @FunctionalInterface
    public interface Lines {
        InputStream open() throws IOException;
    }

    /// Writes the file, or one for each part beside it: `data.csv` becomes `data-train.csv` and so on.
    ///
    /// @return how many lines there are in each file, and what they say
    public DataCard write(Lines lines, Path output) throws IOException {
        var cut = new Split();
        if (split) {
            each(lines, line -> cut.add(job(line), line.text(Fields.POSTED_DATE).orElse("")));
            cut.cut();
        }
        var card = new DataCard(columns);
        try (var files = new Files(output)) {
            each(lines, line -> {
                Part part = split ? cut.of(job(line)) : Part.TRAIN;
                List<String> unfit = files.write(part, redact ? line.masked(Contacts::masked) : line);
                card.add(split ? part.word() : "all", line);
                card.addUnfit(unfit);
            });
            files.publish();
        }
        return card;
    }

    private static String job(PostingLine line) {
        return line.text(Fields.GROUP).orElseGet(() -> Identity.of(line).value());
    }

    @FunctionalInterface
    private interface Taker {
        void take(PostingLine line) throws IOException;
    }

    private static void each(Lines lines, Taker taker) throws IOException {
        try (InputStream in = lines.open()) {
            var scan = new LineScan(in);
            for (var next = scan.next(); next.isPresent(); next = scan.next()) {
                taker.take(PostingLine.parse(next.get().bytes()));
            }
        } catch (MalformedLine broken) {
            throw new IOException("the data set has a line that is no posting: " + broken.reason(), broken);
        }
    }

    /// One file, or one for each part.
    private final class Files implements Closeable {
        private final Map<Part, WholeFile> files = new EnumMap<>(Part.class);
        private final Map<Part, ExportFile> forms = new EnumMap<>(Part.class);

        Files(Path output) throws IOException {
            for (Part part : split ? List.of(Part.values()) : List.of(Part.TRAIN)) {
                WholeFile file = new WholeFile(split ? beside(output, part) : output);
                files.put(part, file);
                forms.put(part, ExportFile.of(format, file.out(), columns));
            }
        }

        /// @return columns in which the line says what the format has no room for
        List<String> write(Part part, PostingLine line) throws IOException {
            return Objects.requireNonNull(forms.get(part)).write(line);
        }

        void publish() throws IOException {
            for (ExportFile form : forms.values()) {
                form.finish();
            }
            for (WholeFile file : files.values()) {
                file.publish();
            }
        }

        @Override
        public void close() throws IOException {
            for (WholeFile file : files.values()) {
                file.close();
            }
        }
    }

    private static Path beside(Path output, Part part) {
        String name = String.valueOf(output.getFileName());
        int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
        return output.resolveSibling(name.substring(0, dot) + "-" + part.word() + name.substring(dot));
    }
}
