package dev.paydirt.posting;

import dev.paydirt.posting.SalaryTokens.Unit;

/// What stands behind a number and says what it counts: `k`, `LPA`, `%`, `pa`, `years`. One reader serves for one
/// number
/// after the other.
final class UnitText {
    private static final int LONGEST = 20;

    /// Letters that stick to a number and say for how long it is paid are few: `35pa`.
    private static final int LONGEST_PERIOD = 3;

    private final char[] text;
    private Unit unit = Unit.ONE;
    private int start;
    private int end;
    private int money;
    private long roles;
    private boolean per;

    UnitText(char[] text) {
        this.text = text;
    }

    Unit unit() {
        return unit;
    }

    /// Where the text goes on.
    int end() {
        return end;
    }

    /// Adds what else the same letters say: the currency of `kEUR`, the period of `LPA`.
    void addTo(SalaryTokens tokens) {
        if (money != Currencies.NONE) {
            tokens.addMoney(money, start, end);
        }
        if (per) {
            tokens.addWord(SalaryRole.PER.bit(), start, start);
        }
        if (roles != 0) {
            tokens.addWord(roles, start, end);
        }
    }

    /// Whether anything here says what is counted.
    ///
    /// @param afterMoney whether the number has a currency before it
    boolean read(int from, boolean afterMoney) {
        unit = Unit.ONE;
        money = Currencies.NONE;
        roles = 0;
        per = false;
        start = from;
        while (start < text.length && start < from + 2 && isBlank(text[start])) {
            start++;
        }
        if (start < text.length && text[start] == '%') {
            return found(Unit.NOT_PAY, start + 1);
        }
        if (from + 2 < text.length && text[from] == '(' && (text[from + 1] | 0x20) == 'k' && text[from + 2] == ')') {
            return found(Unit.THOUSAND, from + 3);
        }
        int lettersEnd = SalaryScanner.lettersEnd(text, start);
        if (lettersEnd == start || lettersEnd - start > LONGEST) {
            return false;
        }
        boolean digitFollows = lettersEnd < text.length && Numeral.isDigit(text[lettersEnd]);
        if (digitFollows) {
            return start == from && found(Unit.OTHER, lettersEnd);
        }
        return letters(start == from, afterMoney, lettersEnd);
    }

    private boolean letters(boolean sticks, boolean afterMoney, int lettersEnd) {
        int slot = SalaryLexicon.find(text, start, lettersEnd);
        long meant = SalaryLexicon.roles(slot);
        boolean isUnit = (meant & SalaryRole.UNITS) != 0
                && (sticks || isMoneyAt(lettersEnd) || (meant & SalaryRole.STICKING.bit()) == 0);
        if (isUnit) {
            money = SalaryLexicon.money(slot);
            roles = meant & SalaryRole.ALONE;
            return found(counted(meant), pointEnd(lettersEnd));
        }
        int kilo = kiloMoney(lettersEnd);
        if (kilo != Currencies.NONE) {
            money = kilo;
            return found(Unit.THOUSAND, lettersEnd);
        }
        // `$4,000to$6,500`: a word of its own.
        if (!sticks || (meant & SalaryRole.TO.bit()) != 0) {
            return false;
        }
        if (lettersEnd - start <= LONGEST_PERIOD && (meant & (SalaryRole.ALONE | SalaryRole.PER.bit())) != 0) {
            roles = meant;
            return found(Unit.ONE, lettersEnd);
        }
        if (afterMoney && lettersEnd - start > 1 && (meant & SalaryRole.NOUNS) != 0) {
            roles = meant;
            per = true;
            return found(Unit.ONE, lettersEnd);
        }
        money = SalaryLexicon.money(slot);
        // `10am`, `3rd`: what sticks to a number and is no unit of money makes it something else.
        return found(money == Currencies.NONE ? Unit.OTHER : Unit.ONE, lettersEnd);
    }

    /// `14 M€`.
    private boolean isMoneyAt(int place) {
        return place < text.length && Currencies.sign(text[place]) != Currencies.NONE;
    }

    /// `kEUR` and its like.
    private int kiloMoney(int lettersEnd) {
        boolean kilo = lettersEnd - start == 4 && (text[start] | 0x20) == 'k';
        return kilo ? SalaryLexicon.money(SalaryLexicon.find(text, start + 1, lettersEnd)) : Currencies.NONE;
    }

    /// The point of an abbreviation: `45 Tsd. €`.
    private int pointEnd(int lettersEnd) {
        boolean point = lettersEnd - start > 1 && lettersEnd + 1 < text.length && text[lettersEnd] == '.';
        return point && isBlank(text[lettersEnd + 1]) && !isUpper(lettersEnd + 2) ? lettersEnd + 1 : lettersEnd;
    }

    private boolean isUpper(int place) {
        return place >= text.length || Character.isUpperCase(text[place]);
    }

    private boolean found(Unit counted, int behind) {
        unit = counted;
        end = behind;
        return true;
    }

    private static Unit counted(long roles) {
        if ((roles & SalaryRole.THOUSAND.bit()) != 0) {
            return Unit.THOUSAND;
        }
        if ((roles & SalaryRole.LAKH.bit()) != 0) {
            return Unit.LAKH;
        }
        if ((roles & SalaryRole.MILLION.bit()) != 0) {
            return Unit.MILLION;
        }
        return (roles & SalaryRole.CRORE.bit()) != 0 ? Unit.CRORE : Unit.NOT_PAY;
    }

    private static boolean isBlank(char sign) {
        return sign == ' ' || sign == '\u00a0' || sign == '\u202f';
    }
}
