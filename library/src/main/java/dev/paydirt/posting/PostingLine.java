package dev.paydirt.posting;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// One line of a data file, ours or another tool's: a JSON object whose fields keep their order, and its very bytes.
/// Immutable.
public final class PostingLine {
    private final byte[] bytes;
    private final Supplier<Map<String, Field>> fields;
    private final Optional<Known> known;

    /// What the posting told before it became a line.
    private record Known(Identity identity, boolean salary) {}

    private PostingLine(byte[] bytes, Map<String, Field> fields) {
        Map<String, Field> fixed = Collections.unmodifiableMap(fields);
        this.bytes = bytes;
        this.fields = () -> fixed;
        this.known = Optional.empty();
    }

    private PostingLine(byte[] bytes, Known known) {
        this.bytes = bytes;
        this.fields = new OwnFields(bytes);
        this.known = Optional.of(known);
    }

    /// A posting as this product writes it: all of [Fields#ORDER], unknown ones as `null`, compact. The same arguments
    /// give the same bytes.
    ///
    /// @param collectedAt the run's timestamp, `2025-11-24T02:00:00Z`
    /// @param queries ids of the queries that found it, in plan order
    /// @param batch id of the batch
    public static PostingLine of(Posting posting, String collectedAt, List<String> queries, String batch) {
        Known known = new Known(Identity.of(posting), posting.salary().isPositive());
        return new PostingLine(LineWriter.line(posting, collectedAt, queries, batch), known);
    }

    /// Reads any JSON object in UTF-8 (RFC 8259): unknown keys stay, of a key that stands twice the last value counts.
    /// A byte order mark is no part of the line.
    ///
    /// @param line without its newline; copied
    public static PostingLine parse(byte[] line) throws MalformedLine {
        byte[] bytes = Arrays.copyOfRange(line, startsWithByteOrderMark(line) ? 3 : 0, line.length);
        return new PostingLine(bytes, LineReader.fields(bytes));
    }

    /// The line without a newline: exactly the bytes it came from when nothing was changed. A copy.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// What a field says. Empty for `null`, a blank text, `Not specified`, a list, an object and a missing key; a
    /// number or truth value is given as it is written.
    public Optional<String> text(String field) {
        return field(field).flatMap(Field::text);
    }

    /// What makes it the same posting as another line; the line needs what a posting needs.
    Identity identity() {
        return known.map(Known::identity)
                .orElseGet(() -> Identity.of(text(Fields.SOURCE), text(Fields.SOURCE_ID), text(Fields.JOB_URL)));
    }

    /// Ids of the queries that found the posting; none in lines of other tools.
    public List<String> queries() {
        return field(Fields.QUERIES).map(Field::texts).orElse(List.of());
    }

    /// The texts of a field that is a list, or the one text of a field that is not.
    public List<String> texts(String field) {
        return field(field).map(Field::texts).orElse(List.of());
    }

    /// The moment that a field tells; without an offset it is UTC.
    public Optional<Instant> moment(String field) {
        return text(field).map(Standing::time).filter(time -> !time.equals(Instant.MIN));
    }

    /// Whether a field says anything, be it a text, a number or a list.
    public boolean says(String field) {
        return isFilled(field);
    }

    /// Whether a field is a number or a truth value, and no text.
    public boolean isBare(String field) {
        return field(field).filter(Field::isBare).isPresent();
    }

    /// The same line with every text of ours changed but addresses: the very same object when none changes.
    public PostingLine masked(UnaryOperator<String> mask) {
        var changed = new LinkedHashMap<>(fields());
        for (String name : Fields.ORDER) {
            if (!Fields.ADDRESSES.contains(name) && !isBare(name)) {
                String text = text(name).orElse("");
                String masked = mask.apply(text);
                if (!masked.equals(text)) {
                    changed.put(name, Field.of(name, LineWriter.text(masked)));
                }
            }
        }
        // Texts of pay that is no longer told stand in it.
        changed.computeIfPresent(Fields.SALARY_CHANGES, (_, field) -> field.emptied());
        return changed.equals(fields()) ? this : rendered(changed);
    }

    /// Id of the batch that the line was collected in.
    public Optional<String> batch() {
        return text(Fields.BATCH);
    }

    /// Whether there is an amount above zero; in a line that has no fields for amounts, whether there is a salary text.
    public boolean hasSalary() {
        return known.map(Known::salary).orElseGet(this::tellsSalary);
    }

    private boolean tellsSalary() {
        boolean amounts = fields().containsKey(Fields.SALARY_MIN) || fields().containsKey(Fields.SALARY_MAX);
        return amounts
                ? isPositive(Fields.SALARY_MIN) || isPositive(Fields.SALARY_MAX)
                : text(Fields.SALARY).isPresent();
    }

    /// Why the line is no posting: it needs a `job_url` and a `position`. Empty when it is one.
    public Optional<String> missing() {
        var missing = new ArrayList<String>();
        for (String needed : List.of(Fields.JOB_URL, Fields.POSITION)) {
            if (text(needed).isEmpty()) {
                missing.add(needed);
            }
        }
        return missing.isEmpty() ? Optional.empty() : Optional.of("no " + String.join(" and no ", missing));
    }

    /// The same line with these query ids: the very same object when they are what it has.
    public PostingLine withQueries(List<String> queries) {
        if (queries.equals(queries())) {
            return this;
        }
        var changed = new LinkedHashMap<>(fields());
        changed.put(Fields.QUERIES, Field.of(Fields.QUERIES, LineWriter.list(queries)));
        return rendered(changed);
    }

    /// The line as text, for people.
    @Override
    public String toString() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// By name, in the line's order.
    Map<String, Field> fields() {
        return fields.get();
    }

    Optional<Field> field(String name) {
        return Optional.ofNullable(fields().get(name));
    }

    boolean isFilled(String name) {
        return field(name).filter(Field::filled).isPresent();
    }

    /// How many fields say anything.
    int filled() {
        int filled = 0;
        for (Field each : fields().values()) {
            filled += each.filled() ? 1 : 0;
        }
        return filled;
    }

    /// The bytes of all fields but these, in the line's order, without blanks between them.
    byte[] bytesWithout(List<String> names) {
        var kept = new LinkedHashMap<>(fields());
        kept.keySet().removeAll(names);
        return bytesOf(kept.values());
    }

    /// A line of these fields, in this order.
    static PostingLine rendered(Map<String, Field> fields) {
        return new PostingLine(bytesOf(fields.values()), fields);
    }

    private static byte[] bytesOf(Iterable<Field> fields) {
        var out = new ByteArrayOutputStream();
        char before = '{';
        for (Field each : fields) {
            out.write(before);
            each.writeTo(out);
            before = ',';
        }
        if (before == '{') {
            out.write('{');
        }
        out.write('}');
        return out.toByteArray();
    }

    /// The fields of a line that we wrote, found when they are first asked for: most lines of a batch are only copied.
    private static final class OwnFields implements Supplier<Map<String, Field>> {
        private final byte[] bytes;
        private volatile @Nullable Map<String, Field> found;

        OwnFields(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public Map<String, Field> get() {
            Map<String, Field> known = found;
            if (known == null) {
                known = Collections.unmodifiableMap(read(bytes));
                found = known;
            }
            return known;
        }

        private static Map<String, Field> read(byte[] bytes) {
            try {
                return LineReader.fields(bytes);
            } catch (MalformedLine bug) {
                throw new IllegalStateException("a line we wrote cannot be read", bug);
            }
        }
    }

    private boolean isPositive(String name) {
        return field(name).filter(Field::isPositive).isPresent();
    }

    private static boolean startsWithByteOrderMark(byte[] line) {
        return line.length >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF;
    }
}
