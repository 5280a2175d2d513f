package dev.paydirt.posting;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// How good a line is among lines of one posting; the best comes first.
///
/// @param collectedAt far in the past when the line does not say
/// @param filled how many of its fields say anything
record Standing(PostingLine line, Trust trust, Instant collectedAt, int filled) implements Comparable<Standing> {
    /// How far the line's salary can be trusted, best first.
    enum Trust {
        STATED,
        TEXT,
        ESTIMATED,
        NONE;

        /// Best first, from 0.
        int place() {
            return switch (this) {
                case STATED -> 0;
                case TEXT -> 1;
                case ESTIMATED -> 2;
                case NONE -> 3;
            };
        }

        /// @param origin what a line says in `salary_origin`
        static Trust of(String origin) {
            return switch (origin) {
                case "stated" -> STATED;
                case "text" -> TEXT;
                case "estimated" -> ESTIMATED;
                default -> NONE;
            };
        }
    }

    /// The last step only decides which of two lines stands that differ in `queries`, `batch` or blanks, so that the
    /// order of the input never does.
    private static final Comparator<Standing> BEST_FIRST = Comparator.comparing(Standing::trust)
            .thenComparing(Standing::collectedAt, Comparator.reverseOrder())
            .thenComparing(Standing::filled, Comparator.reverseOrder())
            .thenComparing((left, right) -> Arrays.compareUnsigned(left.words(), right.words()))
            .thenComparing((left, right) ->
                    Arrays.compareUnsigned(left.line().bytes(), right.line().bytes()));

    private static final List<String> WHO_FOUND_IT = List.of(Fields.QUERIES, Fields.BATCH);

    /// A date, perhaps with a time, perhaps with an offset.
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    static Standing of(PostingLine line) {
        return new Standing(
                line, trustIn(line), time(line.text(Fields.COLLECTED_AT).orElse("")), line.filled());
    }

    /// The line's bytes without what tells who found it.
    private byte[] words() {
        return line.bytesWithout(WHO_FOUND_IT);
    }

    @Override
    public int compareTo(Standing other) {
        return BEST_FIRST.compare(this, other);
    }

    /// What a line claims of its salary counts only when it has one.
    private static Trust trustIn(PostingLine line) {
        boolean paid = line.hasSalary() || line.text(Fields.SALARY).isPresent();
        if (!paid) {
            return Trust.NONE;
        }
        if (line.field(Fields.SALARY_ORIGIN).isEmpty()) {
            return Trust.TEXT;
        }
        return Trust.of(line.text(Fields.SALARY_ORIGIN).orElse("none"));
    }

    /// [Instant#MIN] for what is no time.
    static Instant time(String collectedAt) {
        byte[] bytes = collectedAt.getBytes(StandardCharsets.UTF_8);
        long second = ZuluTime.second(bytes, 0, bytes.length);
        return second == ZuluTime.UNUSUAL ? anyTime(collectedAt) : Instant.ofEpochSecond(second);
    }

    private static Instant anyTime(String collectedAt) {
        String text = collectedAt.strip().replace(' ', 'T');
        try {
            TemporalAccessor time = TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return switch (time) {
                case OffsetDateTime exact -> exact.toInstant();
                case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
                default -> LocalDate.from(time).atStartOfDay().toInstant(ZoneOffset.UTC);
            };
        } catch (DateTimeException unreadable) {
            return Instant.MIN;
        }
    }
}
