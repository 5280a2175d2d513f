package dev.paydirt.posting;

import java.time.Instant;
import java.util.List;

/// All that is kept of a line while lines are compared: what it is the same as, and how good it is. Its text stays
/// where it is.
///
/// @param same stands for its identity
/// @param trust place of its salary's origin, best first
/// @param time nanoseconds since 1970 of `collected_at`, or one of the three outside values
/// @param filled how many fields say anything
/// @param fills which fields say anything: a bit for each of [Fields#ORDER], one more for all others together
/// @param salary as [PostingLine#hasSalary]
/// @param compact whether its bytes can be compared as they are: no blanks between fields, no field twice
public record LineFacts(
        Fingerprint same, int trust, long time, int filled, long fills, boolean salary, boolean compact) {
    /// The line does not say when it was collected.
    static final long NO_TIME = Long.MIN_VALUE;

    private static final long BEFORE_ALL = Long.MIN_VALUE + 1;
    private static final long AFTER_ALL = Long.MAX_VALUE;
    private static final long NANOS = 1_000_000_000;

    /// The bit of all fields that are not ours.
    static final int OTHERS = Fields.ORDER.size();

    private static final long QUERIES = bit(Fields.QUERIES);
    private static final long SALARY_GROUP = bits(Fields.OF_SALARY);
    private static final long PLACE_GROUP = bits(Fields.OF_PLACE);
    private static final long IDENTITY_GROUP = bits(Fields.OF_IDENTITY);
    private static final long TELL_A_SALARY = bits(Together.TELL_A_SALARY);

    /// What two lines of one posting share.
    ///
    /// @param high and low: 128 bits of which nobody can find two texts that share them
    public record Fingerprint(long high, long low) {}

    static LineFacts of(PostingLine line, Fingerprint same) {
        Standing standing = Standing.of(line);
        long fills = 0;
        for (var each : line.fields().entrySet()) {
            if (each.getValue().filled()) {
                int place = Fields.ORDER.indexOf(each.getKey());
                fills |= 1L << (place < 0 ? OTHERS : place);
            }
        }
        int trust = standing.trust().place();
        return new LineFacts(
                same, trust, time(standing.collectedAt()), standing.filled(), fills, line.hasSalary(), false);
    }

    /// Below zero when this line is certainly better than the other one, above when it is worse, and zero when only the
    /// lines themselves can tell.
    public int against(LineFacts other) {
        if (trust != other.trust) {
            return Integer.compare(trust, other.trust);
        }
        if (time != other.time) {
            return Long.compare(other.time, time);
        }
        boolean known = time != BEFORE_ALL && time != AFTER_ALL;
        return known ? Integer.compare(other.filled, filled) : 0;
    }

    /// Whether this line, standing for others, might take anything but queries over from them; when not, it certainly
    /// does not.
    public boolean mayGainFrom(List<LineFacts> others) {
        long theirs = 0;
        for (LineFacts other : others) {
            theirs |= other.fills;
        }
        long settled = (fills & ~(1L << OTHERS)) | QUERIES;
        settled |= (fills & TELL_A_SALARY) != 0 ? SALARY_GROUP : 0;
        settled |= (fills & PLACE_GROUP) != 0 ? PLACE_GROUP : 0;
        settled |= (fills & IDENTITY_GROUP) != 0 ? IDENTITY_GROUP : 0;
        return (theirs & ~settled) != 0;
    }

    /// Whether it names queries that found it.
    public boolean hasQueries() {
        return (fills & QUERIES) != 0;
    }

    static long time(Instant collectedAt) {
        if (collectedAt.equals(Instant.MIN)) {
            return NO_TIME;
        }
        long seconds = collectedAt.getEpochSecond();
        if (Math.abs(seconds) > Long.MAX_VALUE / NANOS - 1) {
            return seconds < 0 ? BEFORE_ALL : AFTER_ALL;
        }
        return seconds * NANOS + collectedAt.getNano();
    }

    private static long bit(String field) {
        return 1L << Fields.ORDER.indexOf(field);
    }

    private static long bits(List<String> fields) {
        long bits = 0;
        for (String field : fields) {
            bits |= bit(field);
        }
        return bits;
    }
}
