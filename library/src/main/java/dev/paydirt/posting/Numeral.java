package dev.paydirt.posting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Groups of digits and what separates them, in any of the world's ways: `120,000.50`, `65.000,50`, `45 000`,
/// `120'000`,
/// `6,00,000`.
///
/// @param groups at least one
/// @param separators one fewer; `'` stands for every kind of blank and apostrophe
/// @param end where the text goes on
record Numeral(List<String> groups, List<Character> separators, int end) {
    private static final int MOST_GROUPS = 8;
    private static final int MOST_DIGITS = 12;

    /// @param from the place of a digit
    static Numeral at(String text, int from) {
        var groups = new ArrayList<String>();
        var separators = new ArrayList<Character>();
        int at = digitsEnd(text, from);
        groups.add(text.substring(from, at));
        while (at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
            char separator = separator(text.charAt(at));
            int end = digitsEnd(text, at + 1);
            boolean threeByThree = groups.getLast().length() <= 3 && end - at - 1 == 3;
            if (separator == ' ' || (separator == '\'' && !threeByThree)) {
                break;
            }
            separators.add(separator);
            groups.add(text.substring(at + 1, end));
            at = end;
        }
        return new Numeral(groups, separators, at);
    }

    /// The number. If both `.` and `,` occur, the last is decimal; a single one before exactly three digits separates
    /// thousands, unless a unit such as `k` follows. Empty for what is no number: `12.5.2024`, `130,0000`, `0437`.
    Optional<BigDecimal> value(boolean beforeUnit) {
        boolean decimal = endsInDecimals(beforeUnit);
        int whole = decimal ? groups.size() - 1 : groups.size();
        String digits = String.join("", groups.subList(0, whole));
        boolean leadingZero = digits.length() > 1 && digits.startsWith("0");
        boolean tooLong = groups.size() > MOST_GROUPS || digits.length() > MOST_DIGITS;
        if (leadingZero
                || tooLong
                || !isGrouped(whole)
                || (decimal && groups.getLast().length() > 3)) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(decimal ? digits + "." + groups.getLast() : digits));
    }

    private boolean endsInDecimals(boolean beforeUnit) {
        if (separators.isEmpty() || separators.getLast() == '\'') {
            return false;
        }
        char last = separators.getLast();
        if (separators.indexOf(last) < separators.size() - 1) {
            return false;
        }
        boolean alone = separators.size() == 1;
        boolean thousands = groups.getLast().length() == 3 && groups.getFirst().length() <= 3 && !beforeUnit;
        return !alone || !thousands || groups.getFirst().equals("0");
    }

    /// Whether the whole part is written in thousands by one separator, or in the Indian way: two by two before the
    /// last three.
    private boolean isGrouped(int whole) {
        if (whole == 1) {
            return true;
        }
        for (int at = 1; at < whole; at++) {
            int length = groups.get(at).length();
            boolean indian = length == 2 && at < whole - 1 && separators.getFirst() == ',';
            if ((length != 3 && !indian) || !separators.get(at - 1).equals(separators.getFirst())) {
                return false;
            }
        }
        return groups.getFirst().length() <= 3;
    }

    /// A blank for what separates no digits.
    private static char separator(char sign) {
        return switch (sign) {
            case '.', ',' -> sign;
            case ' ', '\'', '’', '\u00a0', '\u202f', '\u2009' -> '\'';
            default -> ' ';
        };
    }

    private static int digitsEnd(String text, int from) {
        int at = from;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }
}
