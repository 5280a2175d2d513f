package dev.paydirt.explore;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.paydirt.posting.Fields;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/// Reads a data set line by line into columns.
final class TableReader {
    /// No posting comes near this; a longer line is passed over.
    static final int LONGEST = 16 * 1024 * 1024;

    private static final int LONGEST_TITLE = 300;

    private static final Map<Facet, String> FIELDS = new EnumMap<>(Map.of(
            Facet.SENIORITY, Fields.SENIORITY_LEVEL,
            Facet.COUNTRY, Fields.COUNTRY,
            Facet.REGION, Fields.REGION,
            Facet.CITY, Fields.CITY,
            Facet.EMPLOYMENT, Fields.EMPLOYMENT_TYPE,
            Facet.SOURCE, Fields.SOURCE,
            Facet.COMPANY, Fields.COMPANY));

    private final Path file;
    private final Map<Facet, Column.Growing> facets = new EnumMap<>(Facet.class);
    private final Column.Growing titles = new Column.Growing();
    private final Column.Growing dates = new Column.Growing();
    private final Numbers pays = new Numbers();
    private final Numbers offsets = new Numbers();
    private final LineFacts facts = new LineFacts();
    private final RoleFamilies families = RoleFamilies.known();
    private byte[] line = new byte[64 * 1024];

    TableReader(Path file) {
        this.file = file;
        for (Facet facet : Facet.values()) {
            facets.put(facet, new Column.Growing());
        }
    }

    PostingTable read() throws IOException {
        byte[] buffer = new byte[1 << 18];
        long start = 0;
        int length = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                int from = 0;
                for (int at = 0; at < read; at++) {
                    if (buffer[at] == '\n') {
                        length = append(buffer, from, at, length);
                        add(length, start);
                        start += length + 1L;
                        length = 0;
                        from = at + 1;
                    }
                }
                length = append(buffer, from, read, length);
            }
        }
        add(length, start);
        return whole();
    }

    /// @return the line's length so far
    private int append(byte[] buffer, int from, int to, int length) {
        int more = to - from;
        if (length + more > line.length && line.length < LONGEST) {
            line = Arrays.copyOf(line, Math.clamp(2L * (length + more), 1, LONGEST));
        }
        if (length + more <= line.length) {
            System.arraycopy(buffer, from, line, length, more);
        }
        return length + more;
    }

    private void add(int length, long start) throws IOException {
        if (length == 0 || length > line.length) {
            return;
        }
        try {
            if (!facts.read(line, length)) {
                return;
            }
        } catch (JsonProcessingException noJson) {
            return;
        }
        String title = facts.text(Fields.POSITION);
        titles.add(title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title);
        dates.add(facts.text(Fields.POSTED_DATE));
        int pay = facts.text(Fields.SALARY_CURRENCY).isEmpty() ? 0 : facts.pay();
        pays.add(pay);
        offsets.add(start);
        FIELDS.forEach((facet, field) -> growing(facet).add(facts.text(field)));
        growing(Facet.ROLE).add(families.of(title));
        growing(Facet.REMOTE).add(remote(facts.text(Fields.REMOTE)));
        growing(Facet.QUERY).add(String.join(" ", facts.queries()));
        growing(Facet.CURRENCY).add(pay > 0 ? facts.text(Fields.SALARY_CURRENCY) : "");
        growing(Facet.ORIGIN).add(pay > 0 ? origin(facts.text(Fields.SALARY_ORIGIN)) : "");
    }

    /// A line of another tool does not say where its pay comes from; then it counts as read from text.
    private static String origin(String told) {
        for (PayOrigin origin : PayOrigin.values()) {
            if (origin.key().equals(told)) {
                return told;
            }
        }
        return PayOrigin.TEXT.key();
    }

    private static String remote(String told) {
        return switch (told) {
            case "true" -> "remote";
            case "false" -> "on site";
            default -> "";
        };
    }

    private Column.Growing growing(Facet facet) {
        return facets.computeIfAbsent(facet, _ -> new Column.Growing());
    }

    PostingTable whole() {
        Map<Facet, Column> columns = new EnumMap<>(Facet.class);
        facets.forEach((facet, column) -> columns.put(facet, column.whole()));
        int[] amounts = Arrays.stream(pays.whole()).mapToInt(Math::toIntExact).toArray();
        return new PostingTable(file, columns, titles.whole(), dates.whole(), amounts, offsets.whole());
    }
}
