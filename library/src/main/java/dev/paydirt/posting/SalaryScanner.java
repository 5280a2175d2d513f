package dev.paydirt.posting;

import dev.paydirt.posting.SalaryTokens.Sign;
import dev.paydirt.posting.SalaryTokens.Unit;
import org.jspecify.annotations.Nullable;

/// Cuts a text into numbers, money, words and marks, in one pass.
final class SalaryScanner {
    /// Longer texts are not about pay to their end; a description is cut there too.
    static final int LONGEST = PlainText.LONGEST;

    private static final int LONGEST_DOLLAR = 3;

    private final char[] text;
    private final int length;
    private final SalaryTokens tokens;
    private final Numeral numeral;
    private final UnitText unit;
    private int at;

    private SalaryScanner(String text) {
        int last = Math.min(text.length(), LONGEST);
        while (last > 0 && isBlank(text.charAt(last - 1))) {
            last--;
        }
        this.length = last;
        this.text = new char[length];
        text.getChars(0, length, this.text, 0);
        this.tokens = new SalaryTokens(length / 4);
        this.numeral = new Numeral(this.text);
        this.unit = new UnitText(this.text);
    }

    static SalaryTokens tokens(String text) {
        var scanner = new SalaryScanner(text);
        while (scanner.at < scanner.length) {
            scanner.next();
        }
        return scanner.tokens;
    }

    private void next() {
        char sign = text[at];
        if (sign == ' ') {
            at++;
        } else if (isLetter(sign)) {
            if (!brokenBytes(sign)) {
                word();
            }
        } else if (Numeral.isDigit(sign)) {
            number();
        } else {
            sign(sign);
        }
    }

    private void sign(char sign) {
        if ((sign == '&' || sign == '<') && markup(sign)) {
            return;
        }
        add(sign, at, at + 1);
        at++;
    }

    private void add(char sign, int start, int end) {
        int money = Currencies.sign(sign);
        if (money != Currencies.NONE) {
            tokens.addMoney(money, start, end);
        } else if (sign == '&') {
            tokens.addWord(SalaryRole.AND.bit(), start, end);
        } else {
            Sign mark = mark(sign);
            if (mark != null) {
                tokens.addMark(mark, start, end);
            }
        }
    }

    /// Passes a tag or an entity that was left in the text.
    private boolean markup(char sign) {
        int start = at;
        int end = sign == '<' ? Markup.tagEnd(text, at) : Markup.entityEnd(text, at);
        if (end == at) {
            return false;
        }
        if (sign == '<' && Markup.isBlock(text, start, end)) {
            tokens.addMark(Sign.BREAK, start, end);
        } else if (sign == '&') {
            add(Markup.sign(text, start, end), start, end);
        }
        at = end;
        return true;
    }

    private @Nullable Sign mark(char sign) {
        return switch (sign) {
            case '+' -> nothingToAdd() ? Sign.OR_MORE : Sign.PLUS;
            case '.' -> endsASentence() ? Sign.BREAK : Sign.POINT;
            default -> Markup.mark(sign);
        };
    }

    /// A plus that sticks to what is before it and to nothing behind it, or ends the text.
    private boolean nothingToAdd() {
        boolean sticks = at > 0 && !isBlank(at - 1);
        int following = blanksEnd(at + 1);
        boolean ends = following == length || Markup.mark(text[following]) == Sign.BREAK;
        boolean free = at + 1 < length && (isBlank(at + 1) || text[at + 1] == '.' || Markup.mark(text[at + 1]) != null);
        return ends || (sticks && free);
    }

    private boolean endsASentence() {
        int following = blanksEnd(at + 1);
        return following > at + 1 && following < length && Character.isUpperCase(text[following]);
    }

    private void number() {
        int start = at;
        numeral.read(at);
        at = numeral.end();
        int digitsEnd = at;
        if (at + 1 < length && isDecoration()) {
            at += 2;
        }
        boolean afterMoney = tokens.isMoney(tokens.size() - 1);
        boolean counted = unit.read(at, afterMoney);
        at = counted ? unit.end() : at;
        Unit counts = counted ? unit.unit() : Unit.ONE;
        long digits = numeral.digits(counts.isLarge());
        if (digits < 0) {
            tokens.addFigure(0, 0, false, Unit.BROKEN, start, digitsEnd);
        } else {
            boolean retirement = counts == Unit.THOUSAND && digits == 401 && numeral.scale() == 0;
            int end = counts == Unit.ONE ? digitsEnd : at;
            boolean pointed = counts == Unit.ONE && numeral.isPointed();
            tokens.addFigure(digits, numeral.scale(), pointed, retirement ? Unit.NOT_PAY : counts, start, end);
        }
        if (counted) {
            unit.addTo(tokens);
        }
    }

    /// `50.000,- €`, `120'000.–` and `15,000/-` write a dash for no cents.
    private boolean isDecoration() {
        char point = text[at];
        boolean dash = Markup.mark(text[at + 1]) == Sign.DASH;
        boolean free = at + 2 == length || isBlank(at + 2) || "€)/".indexOf(text[at + 2]) >= 0;
        return (point == ',' || point == '.' || point == '/') && dash && free;
    }

    private void word() {
        int start = at;
        int end = lettersEnd(text, at);
        char following = end < length ? text[end] : ' ';
        int money = following == '$' && end - at <= LONGEST_DOLLAR
                ? Currencies.dollar(new String(text, at, end - at))
                : Currencies.NONE;
        boolean dollar = money != Currencies.NONE;
        int slot = SalaryLexicon.find(text, at, end);
        money = dollar ? money : money(slot, end, following);
        if (money != Currencies.NONE) {
            at = dollar || following == '.' ? end + 1 : end;
            tokens.addMoney(money, start, at);
            return;
        }
        long roles = SalaryLexicon.roles(slot);
        boolean circa = end - at == 1 && (roles & SalaryRole.FILLER.bit()) != 0;
        while (!circa && end < length && isLetterOrDigit(text[end])) {
            end++;
            roles = 0;
        }
        at = end;
        tokens.addWord(roles, start, end);
    }

    private int money(int slot, int end, char following) {
        if (end - at <= 2 && Character.isUpperCase(text[at])) {
            String large = Currencies.BEFORE_LARGE.get(new String(text, at, end - at));
            if (large != null) {
                return isLargeAmount(following == '.' ? end + 1 : end) ? Currencies.id(large) : Currencies.NONE;
            }
        }
        return SalaryLexicon.money(slot);
    }

    private boolean isLargeAmount(int from) {
        int start = from < length && text[from] == ' ' ? from + 1 : from;
        if (start >= length || !Numeral.isDigit(text[start])) {
            return false;
        }
        numeral.read(start);
        int end = numeral.end();
        boolean thousands = end < length && (text[end] | 0x20) == 'k';
        return thousands || numeral.digits(false) >= (numeral.scale() > 0 ? 100_000 : 1_000);
    }

    private boolean brokenBytes(char sign) {
        if (sign != 'â' && sign != 'Â') {
            return false;
        }
        int end = Markup.brokenEnd(text, at, length);
        if (end == at) {
            return false;
        }
        if (sign == 'â') {
            add(Markup.broken(text, at), at, end);
        }
        at = end;
        return true;
    }

    private boolean isBlank(int place) {
        return place >= length || isBlank(text[place]);
    }

    private static boolean isBlank(char sign) {
        return Character.isWhitespace(sign) || sign == '\u00a0';
    }

    private int blanksEnd(int from) {
        int end = from;
        while (end < length && isBlank(end) && text[end] != '\n') {
            end++;
        }
        return end;
    }

    static int lettersEnd(char[] text, int from) {
        int end = from;
        while (end < text.length && isLetter(text[end])) {
            end++;
        }
        return end;
    }

    private static boolean isLetter(char sign) {
        return sign < 0x80 ? (sign | 0x20) >= 'a' && (sign | 0x20) <= 'z' : Character.isLetter(sign);
    }

    private static boolean isLetterOrDigit(char sign) {
        return Numeral.isDigit(sign) || isLetter(sign);
    }
}
