package dev.paydirt.posting;

import dev.paydirt.posting.LineFacts.Fingerprint;
import dev.paydirt.posting.LineReading.LineNames;
import java.util.Optional;

/// Tells the facts of a line at a glance: the line is gone over once, and no values are made of it. What it tells is
/// what [PostingLine] would; of a line that is unusual in any way it tells nothing. Not for several threads.
final class LineGlance {
    private static final int URL = Fields.ORDER.indexOf(Fields.JOB_URL);
    private static final int POSITION = Fields.ORDER.indexOf(Fields.POSITION);
    private static final int SOURCE = Fields.ORDER.indexOf(Fields.SOURCE);
    private static final int SOURCE_ID = Fields.ORDER.indexOf(Fields.SOURCE_ID);
    private static final int COLLECTED_AT = Fields.ORDER.indexOf(Fields.COLLECTED_AT);
    private static final int SALARY = Fields.ORDER.indexOf(Fields.SALARY);
    private static final int SALARY_MIN = Fields.ORDER.indexOf(Fields.SALARY_MIN);
    private static final int SALARY_MAX = Fields.ORDER.indexOf(Fields.SALARY_MAX);
    private static final int SALARY_ORIGIN = Fields.ORDER.indexOf(Fields.SALARY_ORIGIN);

    private static final int QUERIES = Fields.ORDER.indexOf(Fields.QUERIES);

    private final LineKeys keys = new LineKeys();
    private final Fingerprints fingerprints;
    private final int[] starts = new int[Fields.ORDER.size()];
    private final int[] ends = new int[Fields.ORDER.size()];
    private byte[] text = new byte[0];
    private long fills;
    private int filled;
    private boolean compact;
    private int stop;

    LineGlance(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    /// @param from of the line's first byte
    /// @param end up to which there is text; the line may end earlier
    Optional<LineFacts> of(byte[] text, int from, int end) {
        this.text = text;
        if (from >= end || text[from] != '{' || !object(from, end)) {
            return Optional.empty();
        }
        if (!isText(POSITION) || !isFilled(URL) || text[starts[URL]] != '"') {
            return Optional.empty();
        }
        return Optional.of(new LineFacts(same(), trust().place(), time(), filled, fills, hasSalary(), compact));
    }

    /// Where the last line ended, exclusive.
    int stop() {
        return stop;
    }

    private boolean object(int from, int end) {
        keys.start();
        fills = 0;
        filled = 0;
        compact = true;
        int at = from + 1;
        boolean more = true;
        while (more) {
            int field = keys.read(text, blanks(at, end), end);
            if (field == LineKeys.UNSURE) {
                return false;
            }
            at = blanks(keys.end(), end);
            if (at >= end || text[at] != ':') {
                return false;
            }
            int start = blanks(at + 1, end);
            int valueEnd = JsonSkip.value(text, start, end);
            if (valueEnd < 0) {
                return false;
            }
            note(field, start, valueEnd);
            at = blanks(valueEnd, end);
            if (at >= end || (text[at] != ',' && text[at] != '}')) {
                return false;
            }
            more = text[at++] == ',';
        }
        stop = at;
        return true;
    }

    private int blanks(int at, int end) {
        if (at < end && text[at] > ' ') {
            return at;
        }
        int after = JsonSkip.blanks(text, at, end);
        compact &= after == at;
        return after;
    }

    private void note(int field, int start, int valueEnd) {
        if (field != LineFacts.OTHERS) {
            starts[field] = start;
            ends[field] = valueEnd;
        }
        if (says(start, valueEnd)) {
            fills |= 1L << field;
            filled++;
        }
    }

    /// As [Field#filled]. Most values tell it by their first byte.
    private boolean says(int start, int valueEnd) {
        byte kind = text[start];
        if (kind == 'n') {
            return false;
        }
        if (kind == '"') {
            byte first = text[start + 1];
            boolean certain = (first > ' ' && first != '"' && first != '\\' && first != 'N')
                    || ((first & 0xff) >= 0xc3 && (first & 0xff) < 0xe1);
            return certain || (valueEnd > start + 2 && field(start, valueEnd).filled());
        }
        return (kind != '[' && kind != '{') || field(start, valueEnd).filled();
    }

    private Field field(int start, int valueEnd) {
        return new Field(text, start, start, start, valueEnd);
    }

    private boolean isThere(int field) {
        return keys.hasSeen(field);
    }

    private boolean isFilled(int field) {
        return (fills & (1L << field)) != 0;
    }

    /// What the field says, as [PostingLine#text]; it must be filled.
    private Optional<String> words(int field) {
        return field(starts[field], ends[field]).text();
    }

    private boolean isText(int field) {
        return isFilled(field) && text[starts[field]] != '[' && text[starts[field]] != '{';
    }

    private boolean hasSalary() {
        if (isThere(SALARY_MIN) || isThere(SALARY_MAX)) {
            return isPositive(SALARY_MIN) || isPositive(SALARY_MAX);
        }
        return isText(SALARY);
    }

    private boolean isPositive(int field) {
        return isThere(field) && field(starts[field], ends[field]).isPositive();
    }

    private Standing.Trust trust() {
        if (!hasSalary() && !isText(SALARY)) {
            return Standing.Trust.NONE;
        }
        if (!isThere(SALARY_ORIGIN)) {
            return Standing.Trust.TEXT;
        }
        return Standing.Trust.of(isText(SALARY_ORIGIN) ? words(SALARY_ORIGIN).orElse("") : "");
    }

    private long time() {
        if (!isText(COLLECTED_AT)) {
            return LineFacts.NO_TIME;
        }
        int start = starts[COLLECTED_AT];
        int end = ends[COLLECTED_AT];
        long second = ZuluTime.second(text, start + 1, end - 1);
        return second == ZuluTime.UNUSUAL
                ? LineFacts.time(Standing.time(words(COLLECTED_AT).orElse("")))
                : second * 1_000_000_000;
    }

    private Fingerprint same() {
        if (isText(SOURCE) && isText(SOURCE_ID)) {
            return fingerprints.of(Identity.of(words(SOURCE), words(SOURCE_ID), Optional.empty()));
        }
        int start = starts[URL] + 1;
        int end = ends[URL] - 1;
        if (PlainUrl.isCanonical(text, start, end)) {
            return fingerprints.ofUrl(text, start, end);
        }
        return fingerprints.of(Identity.of(Optional.empty(), Optional.empty(), words(URL)));
    }

    /// Of the line that was glanced at last.
    LineNames names() {
        boolean hasId = isText(SOURCE) && isText(SOURCE_ID);
        Optional<String> source = hasId ? words(SOURCE) : Optional.empty();
        Optional<String> id = hasId ? words(SOURCE_ID) : Optional.empty();
        String queries =
                isFilled(QUERIES) ? field(starts[QUERIES], ends[QUERIES]).written() : "";
        return new LineNames(Identity.of(source, id, words(URL)), words(URL).orElse(""), queries);
    }
}
