package dev.paydirt.posting;

/// Groups of digits and what separates them, in any of the world's ways: `120,000.50`, `65.000,50`, `45 000`,
/// `120'000`, `6,00,000`. One reader serves for one number after the other.
final class Numeral {
    private static final int MOST_GROUPS = 8;
    private static final int MOST_DIGITS = 12;

    /// Stands for every kind of blank and apostrophe.
    private static final char BLANK = '\'';

    private static final char NONE = 0;

    private final char[] text;
    private final int[] starts = new int[MOST_GROUPS];
    private final int[] ends = new int[MOST_GROUPS];
    private final char[] separators = new char[MOST_GROUPS];
    private int groups;
    private int end;
    private int scale;

    Numeral(char[] text) {
        this.text = text;
    }

    /// @param from the place of a digit
    void read(int from) {
        groups = 0;
        group(from);
        while (end + 1 < text.length && isDigit(text[end + 1])) {
            char separator = separator(text[end]);
            boolean threeByThree = lastLength() <= 3 && digitsEnd(end + 1) - end - 1 == 3;
            if (separator == NONE || (separator == BLANK && !threeByThree)) {
                return;
            }
            if (groups < MOST_GROUPS) {
                separators[groups] = separator;
            }
            group(end + 1);
        }
    }

    private int lastLength() {
        return groups > MOST_GROUPS ? MOST_DIGITS : ends[groups - 1] - starts[groups - 1];
    }

    private void group(int from) {
        end = digitsEnd(from);
        if (groups < MOST_GROUPS) {
            starts[groups] = from;
            ends[groups] = end;
        }
        groups++;
    }

    /// Where the text goes on.
    int end() {
        return end;
    }

    /// Whether a single point separates what was taken for thousands: `17.125` may be either.
    boolean isPointed() {
        return groups == 2 && scale == 0 && separators[1] == '.';
    }

    /// How many of the digits of [#digits] stand behind the decimal point.
    int scale() {
        return scale;
    }

    /// The number without its decimal point. If both `.` and `,` occur, the last is decimal; a single one before
    /// exactly three digits separates thousands, unless a unit such as `k` follows.
    ///
    /// Below 0 for what is no number: `12.5.2024`, `130,0000`, `0437`.
    long digits(boolean beforeUnit) {
        scale = 0;
        if (groups > MOST_GROUPS) {
            return -1;
        }
        boolean decimal = endsInDecimals(beforeUnit);
        int whole = decimal ? groups - 1 : groups;
        int length = 0;
        for (int group = 0; group < whole; group++) {
            length += length(group);
        }
        boolean leadingZero = length > 1 && text[starts[0]] == '0';
        if (leadingZero || length > MOST_DIGITS || !isGrouped(whole) || (decimal && !areDecimals())) {
            return -1;
        }
        scale = decimal ? length(groups - 1) : 0;
        long digits = 0;
        for (int group = 0; group < groups; group++) {
            for (int at = starts[group]; at < ends[group]; at++) {
                digits = digits * 10 + (text[at] - '0');
            }
        }
        return digits;
    }

    private int length(int group) {
        return ends[group] - starts[group];
    }

    /// A comma before four digits is a slip of the thousands, a point is an exact rate: `$32.2778`.
    private boolean areDecimals() {
        return length(groups - 1) <= (separators[groups - 1] == '.' ? 4 : 3);
    }

    private boolean endsInDecimals(boolean beforeUnit) {
        char last = separators[groups - 1];
        if (groups == 1 || last == BLANK) {
            return false;
        }
        for (int group = 1; group < groups - 1; group++) {
            if (separators[group] == last) {
                return false;
            }
        }
        boolean thousands = length(groups - 1) == 3 && length(0) <= 3 && !beforeUnit;
        return groups > 2 || !thousands || (length(0) == 1 && text[starts[0]] == '0');
    }

    /// Whether the whole part is written in thousands by one separator, or in the Indian way: two by two before the
    /// last three.
    private boolean isGrouped(int whole) {
        if (whole == 1) {
            return true;
        }
        for (int group = 1; group < whole; group++) {
            boolean indian = length(group) == 2 && group < whole - 1 && separators[1] == ',';
            if ((length(group) != 3 && !indian) || separators[group] != separators[1]) {
                return false;
            }
        }
        return length(0) <= 3;
    }

    private static char separator(char sign) {
        return switch (sign) {
            case '.', ',' -> sign;
            case '·' -> '.';
            case ' ', '\'', '’', '\u00a0', '\u202f', '\u2009' -> BLANK;
            default -> NONE;
        };
    }

    private int digitsEnd(int from) {
        int at = from;
        while (at < text.length && isDigit(text[at])) {
            at++;
        }
        return at;
    }

    static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }
}
