package dev.paydirt.posting;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// States and provinces that stand behind a city without their country, from `regions.csv`.
final class Regions {
    private static final Map<String, Region> BY_NAME = new HashMap<>();
    private static final Map<String, Region> BY_CODE = new HashMap<>();

    static {
        try (InputStream in = Objects.requireNonNull(Regions.class.getResourceAsStream("regions.csv"), "regions.csv");
                CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                String name = row.getField("name");
                BY_NAME.put(name.toLowerCase(Locale.ROOT), region(row, "name-means"));
                BY_CODE.put(row.getField("code"), region(row, "code-means"));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Regions() {}

    private static Region region(NamedCsvRecord row, String means) {
        return new Region(
                row.getField("name"),
                row.getField("country"),
                row.getField(means).equals("this"));
    }

    /// @param country ISO 3166-1 alpha-2
    /// @param sure whether what stands there means nothing else
    record Region(String name, String country, boolean sure) {}

    static Optional<Region> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }

    /// @param code in capitals, as it stands behind a city
    static Optional<Region> coded(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
