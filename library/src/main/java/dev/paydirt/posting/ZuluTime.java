package dev.paydirt.posting;

import java.time.LocalDate;

/// Reads the one form of a moment that nearly every line has, `2025-11-24T02:00:00Z`, without making a text of it.
final class ZuluTime {
    /// Any other form, or no moment at all.
    static final long UNUSUAL = Long.MIN_VALUE;

    private static final String FORM = "0000-00-00T00:00:00Z";
    private static final int SAFE_DAY = 28;

    private ZuluTime() {}

    /// Seconds since 1970.
    static long second(byte[] text, int from, int to) {
        if (to - from != FORM.length()) {
            return UNUSUAL;
        }
        for (int index = 0; index < FORM.length(); index++) {
            byte here = text[from + index];
            boolean fits = FORM.charAt(index) == '0' ? here >= '0' && here <= '9' : here == FORM.charAt(index);
            if (!fits) {
                return UNUSUAL;
            }
        }
        int year = two(text, from) * 100 + two(text, from + 2);
        int month = two(text, from + 5);
        int day = two(text, from + 8);
        int hour = two(text, from + 11);
        int minute = two(text, from + 14);
        int second = two(text, from + 17);
        boolean plain = year >= 1700 && year < 2200 && month >= 1 && month <= 12 && day >= 1;
        if (!plain || day > longest(year, month) || hour > 23 || minute > 59 || second > 59) {
            return UNUSUAL;
        }
        return LocalDate.of(year, month, day).toEpochDay() * 86_400 + hour * 3_600L + minute * 60L + second;
    }

    private static int longest(int year, int month) {
        return month == 2 ? SAFE_DAY : LocalDate.of(year, month, 1).lengthOfMonth();
    }

    private static int two(byte[] text, int at) {
        return (text[at] - '0') * 10 + text[at + 1] - '0';
    }
}
