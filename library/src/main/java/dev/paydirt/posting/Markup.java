package dev.paydirt.posting;

import dev.paydirt.posting.SalaryTokens.Sign;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Signs, tags and entities that stand in a text, read in place so that every character keeps its number.
final class Markup {
    /// Longer tags are taken for text.
    private static final int LONGEST_TAG = 300;

    private static final int LONGEST_ENTITY = 8;

    /// Tags that begin a new line.
    private static final Set<String> BLOCKS =
            Set.of("p", "br", "li", "ul", "ol", "div", "td", "tr", "th", "hr", "h1", "h2", "h3", "h4", "h5", "h6");

    private Markup() {}

    /// Where the text goes on behind a tag; `from` itself when none begins there: `a < b`.
    static int tagEnd(char[] text, int from) {
        int name = from + 1 < text.length && text[from + 1] == '/' ? from + 2 : from + 1;
        if (SalaryScanner.lettersEnd(text, name) == name) {
            return from;
        }
        int last = Math.min(text.length, from + LONGEST_TAG);
        for (int at = name; at < last; at++) {
            char sign = text[at];
            if (sign == '>') {
                return at + 1;
            }
            if (sign == '<') {
                return from;
            }
        }
        return from;
    }

    /// Whether a tag begins a new line.
    static boolean isBlock(char[] text, int from, int end) {
        int name = text[from + 1] == '/' ? from + 2 : from + 1;
        int at = name;
        while (at < end && Character.isLetterOrDigit(text[at])) {
            at++;
        }
        return BLOCKS.contains(new String(text, name, at - name).toLowerCase(Locale.ROOT));
    }

    /// Where the text goes on behind an entity; `from` itself when none begins there: `R&D`.
    static int entityEnd(char[] text, int from) {
        int at = from + 1;
        int last = Math.min(text.length, from + LONGEST_ENTITY);
        while (at < last && (Character.isLetterOrDigit(text[at]) || text[at] == '#')) {
            at++;
        }
        return at > from + 1 && at < text.length && text[at] == ';' ? at + 1 : from;
    }

    /// The one sign that an entity of money, a dash or an ampersand stands for; a blank for any other.
    static char sign(char[] text, int from, int end) {
        return switch (new String(text, from + 1, end - from - 2)) {
            case "pound", "#163" -> '£';
            case "euro", "#8364" -> '€';
            case "yen", "#165" -> '¥';
            case "dollar", "#36" -> '$';
            case "ndash", "mdash", "#8211", "#8212" -> '-';
            case "sol", "#47", "#x2F" -> '/';
            case "amp", "#38" -> '&';
            default -> ' ';
        };
    }

    /// UTF-8 that was read as another charset; some sources send such. Where the text goes on behind it; `from`
    /// itself when the letter there is one.
    static int brokenEnd(char[] text, int from, int length) {
        if (text[from] == 'Â') {
            return from + 1 >= length || !Character.isLetter(text[from + 1]) ? from + 1 : from;
        }
        return from + 2 < length && broken(text, from) != ' ' ? from + 3 : from;
    }

    /// The sign that three signs beginning with "â" once were; a blank when they are none of those that matter here.
    static char broken(char[] text, int from) {
        char second = text[from + 1];
        char third = text[from + 2];
        if (second == '\u0080' || second == '€') {
            return third == '\u0093' || third == '\u0094' || third == '“' || third == '”' ? '-' : ' ';
        }
        return third == '¬' && (second == '\u0082' || second == '‚') ? '€' : ' ';
    }

    /// What a sign means by itself; null for nothing.
    static @Nullable Sign mark(char sign) {
        return switch (sign) {
            case '-', '–', '—', '‐', '‑', '‒', '−', '~', '_' -> Sign.DASH;
            case '<', '≤' -> Sign.LESS;
            case '>', '≥' -> Sign.MORE;
            case '/' -> Sign.SLASH;
            case ',' -> Sign.COMMA;
            case ':' -> Sign.COLON;
            case '(', '[' -> Sign.OPEN;
            case ')', ']' -> Sign.CLOSE;
            case '#' -> Sign.NUMBER_SIGN;
            case '\n', '•', '·', '|', ';', '!', '?', '…' -> Sign.BREAK;
            default -> null;
        };
    }
}
