package dev.paydirt.posting;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.HexFormat;

/// Goes past values of JSON text in UTF-8, eight bytes at a time where nothing happens, and accepts nothing that
/// [LineReader] would not: strict JSON (RFC 8259), strict UTF-8, no deep nesting, no long numbers. Where it cannot be
/// sure it gives up, which says nothing about the text.
///
/// Every method takes the place of the first byte and gives the place after the last one, or [#GIVES_UP].
final class JsonSkip {
    /// No place.
    static final int GIVES_UP = -1;

    private static final int DEEPEST = 16;
    private static final int LONGEST_NUMBER = 100;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';
    private static final long BLANKS = ONES * ' ';

    private JsonSkip() {}

    static int blanks(byte[] text, int from, int end) {
        int at = from;
        while (at < end && (text[at] == ' ' || text[at] == '\t' || text[at] == '\r')) {
            at++;
        }
        return at;
    }

    static int value(byte[] text, int at, int end) {
        return value(text, at, end, DEEPEST);
    }

    private static int value(byte[] text, int at, int end, int depth) {
        if (at >= end || depth == 0) {
            return GIVES_UP;
        }
        return switch (text[at]) {
            case '"' -> string(text, at, end);
            case '{' -> object(text, at, end, depth);
            case '[' -> array(text, at, end, depth);
            case 'n' -> word(text, at, end, "null");
            case 't' -> word(text, at, end, "true");
            case 'f' -> word(text, at, end, "false");
            default -> number(text, at, end);
        };
    }

    /// @param from of the opening quote
    static int string(byte[] text, int from, int end) {
        int at = from + 1;
        while (at >= 0 && at < end) {
            at = plain(text, at, end);
            if (at >= end) {
                return GIVES_UP;
            }
            byte found = text[at];
            if (found == '"') {
                return at + 1;
            }
            if (found == '\\') {
                at = escape(text, at, end);
            } else if (found < 0) {
                at = nonAscii(text, at, end);
            } else {
                return GIVES_UP;
            }
        }
        return GIVES_UP;
    }

    /// To the next quote, backslash, control character or byte beyond ASCII. A byte is taken for one of them by mistake
    /// only behind a real one, and the first one counts.
    private static int plain(byte[] text, int from, int end) {
        int at = from;
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            long word = (long) LONGS.get(text, at);
            long found = (((word ^ QUOTES) - ONES) | ((word ^ BACKSLASHES) - ONES) | (word - BLANKS) | word) & HIGHS;
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >> 3);
            }
        }
        while (at < end && text[at] >= ' ' && text[at] != '"' && text[at] != '\\') {
            at++;
        }
        return at;
    }

    private static int escape(byte[] text, int at, int end) {
        if (at + 1 >= end) {
            return GIVES_UP;
        }
        return switch (text[at + 1]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> at + 2;
            case 'u' -> at + 6 <= end && isHex(text, at + 2) ? at + 6 : GIVES_UP;
            default -> GIVES_UP;
        };
    }

    private static boolean isHex(byte[] text, int from) {
        for (int at = from; at < from + 4; at++) {
            if (text[at] < 0 || !HexFormat.isHexDigit(text[at])) {
                return false;
            }
        }
        return true;
    }

    /// One character of two to four bytes in its only form: nothing that fits into fewer bytes, no surrogates, nothing
    /// above U+10FFFF.
    private static int nonAscii(byte[] text, int at, int end) {
        int lead = text[at] & 0xff;
        int length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        if (lead < 0xc2 || lead > 0xf4 || at + length > end) {
            return GIVES_UP;
        }
        int second = text[at + 1] & 0xff;
        int lowest = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
        int highest = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
        if (second < lowest || second > highest) {
            return GIVES_UP;
        }
        for (int index = 2; index < length; index++) {
            if ((text[at + index] & 0xc0) != 0x80) {
                return GIVES_UP;
            }
        }
        return at + length;
    }

    private static int object(byte[] text, int from, int end, int depth) {
        int at = blanks(text, from + 1, end);
        if (at < end && text[at] == '}') {
            return at + 1;
        }
        while (at < end && text[at] == '"') {
            at = string(text, at, end);
            at = at < 0 ? at : blanks(text, at, end);
            if (at < 0 || at >= end || text[at] != ':') {
                return GIVES_UP;
            }
            at = value(text, blanks(text, at + 1, end), end, depth - 1);
            at = at < 0 ? at : blanks(text, at, end);
            if (at < 0 || at >= end) {
                return GIVES_UP;
            }
            if (text[at] == '}') {
                return at + 1;
            }
            at = text[at] == ',' ? blanks(text, at + 1, end) : end;
        }
        return GIVES_UP;
    }

    private static int array(byte[] text, int from, int end, int depth) {
        int at = blanks(text, from + 1, end);
        if (at < end && text[at] == ']') {
            return at + 1;
        }
        while (at < end) {
            at = value(text, at, end, depth - 1);
            at = at < 0 ? at : blanks(text, at, end);
            if (at < 0 || at >= end) {
                return GIVES_UP;
            }
            if (text[at] == ']') {
                return at + 1;
            }
            at = text[at] == ',' ? blanks(text, at + 1, end) : end;
        }
        return GIVES_UP;
    }

    private static int word(byte[] text, int from, int end, String word) {
        if (end - from < word.length()) {
            return GIVES_UP;
        }
        for (int index = 1; index < word.length(); index++) {
            if (text[from + index] != word.charAt(index)) {
                return GIVES_UP;
            }
        }
        return from + word.length();
    }

    private static int number(byte[] text, int from, int end) {
        int at = text[from] == '-' ? from + 1 : from;
        int whole = digits(text, at, end);
        if (whole == at || (text[at] == '0' && whole > at + 1)) {
            return GIVES_UP;
        }
        at = whole;
        if (at < end && text[at] == '.') {
            int fraction = digits(text, at + 1, end);
            if (fraction == at + 1) {
                return GIVES_UP;
            }
            at = fraction;
        }
        if (at < end && (text[at] == 'e' || text[at] == 'E')) {
            int sign = at + 1 < end && (text[at + 1] == '-' || text[at + 1] == '+') ? at + 2 : at + 1;
            int exponent = digits(text, sign, end);
            if (exponent == sign) {
                return GIVES_UP;
            }
            at = exponent;
        }
        return at - from > LONGEST_NUMBER ? GIVES_UP : at;
    }

    private static int digits(byte[] text, int from, int end) {
        int at = from;
        while (at < end && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        return at;
    }
}
