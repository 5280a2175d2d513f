package dev.paydirt.posting;

import dev.paydirt.posting.SalaryToken.Figure;
import dev.paydirt.posting.SalaryToken.Mark;
import dev.paydirt.posting.SalaryToken.Money;
import dev.paydirt.posting.SalaryToken.Sign;
import dev.paydirt.posting.SalaryToken.Unit;
import dev.paydirt.posting.SalaryToken.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Cuts a text into numbers, money, words and marks, in one pass.
final class SalaryScanner {
    /// Longer texts are not about pay to their end.
    private static final int LONGEST = 50_000;

    private static final Map<Character, Sign> SIGNS = Map.ofEntries(
            Map.entry('-', Sign.DASH),
            Map.entry('–', Sign.DASH),
            Map.entry('—', Sign.DASH),
            Map.entry('‐', Sign.DASH),
            Map.entry('‑', Sign.DASH),
            Map.entry('‒', Sign.DASH),
            Map.entry('−', Sign.DASH),
            Map.entry('~', Sign.DASH),
            Map.entry('_', Sign.DASH),
            Map.entry('<', Sign.LESS),
            Map.entry('≤', Sign.LESS),
            Map.entry('>', Sign.MORE),
            Map.entry('≥', Sign.MORE),
            Map.entry('/', Sign.SLASH),
            Map.entry(',', Sign.COMMA),
            Map.entry('(', Sign.OPEN),
            Map.entry('[', Sign.OPEN),
            Map.entry(')', Sign.CLOSE),
            Map.entry(']', Sign.CLOSE),
            Map.entry('#', Sign.NUMBER_SIGN),
            Map.entry('\n', Sign.BREAK),
            Map.entry('•', Sign.BREAK),
            Map.entry('·', Sign.BREAK),
            Map.entry('|', Sign.BREAK),
            Map.entry(';', Sign.BREAK),
            Map.entry('!', Sign.BREAK),
            Map.entry('?', Sign.BREAK));

    private final String text;
    private final List<SalaryToken> tokens = new ArrayList<>();
    private int at;

    private SalaryScanner(String text) {
        this.text = text;
    }

    static List<SalaryToken> tokens(String text) {
        var scanner = new SalaryScanner(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
        while (scanner.at < scanner.text.length()) {
            scanner.next();
        }
        return List.copyOf(scanner.tokens);
    }

    private void next() {
        char sign = text.charAt(at);
        Optional<String> money = Currencies.sign(sign);
        if (Numeral.isDigit(sign)) {
            number();
        } else if (Character.isLetter(sign)) {
            word();
        } else {
            at++;
            if (money.isPresent()) {
                tokens.add(new Money(money.get()));
            } else {
                mark(sign);
            }
        }
    }

    private void mark(char sign) {
        switch (sign) {
            case '+' -> tokens.add(new Mark(nothingToAdd() ? Sign.OR_MORE : Sign.PLUS));
            case '&' -> tokens.add(new Word("and"));
            case '.' -> tokens.add(new Mark(endsASentence() ? Sign.BREAK : Sign.POINT));
            default -> Optional.ofNullable(SIGNS.get(sign)).map(Mark::new).ifPresent(tokens::add);
        }
    }

    /// A plus that sticks to what is before it and to nothing behind it, or ends the text.
    private boolean nothingToAdd() {
        boolean sticks = at > 1 && !isBlank(at - 2);
        int following = blanksEnd(at);
        boolean ends = following == text.length() || SIGNS.get(text.charAt(following)) == Sign.BREAK;
        return ends || (sticks && (isBlank(at) || SIGNS.containsKey(text.charAt(at))));
    }

    private boolean endsASentence() {
        int following = blanksEnd(at);
        return following > at && following < text.length() && Character.isUpperCase(text.charAt(following));
    }

    private void number() {
        Numeral numeral = Numeral.at(text, at);
        at = numeral.end();
        if (at + 1 < text.length() && isDecoration()) {
            at += 2;
        }
        Optional<UnitText> found = UnitText.at(text, at);
        at = found.map(UnitText::end).orElse(at);
        Unit unit = found.map(UnitText::unit).orElse(Unit.ONE);
        Optional<BigDecimal> value = numeral.value(unit.isLarge());
        tokens.add(value.map(each -> new Figure(each, isRetirementPlan(each, unit) ? Unit.NOT_PAY : unit))
                .orElse(new Figure(BigDecimal.ZERO, Unit.BROKEN)));
        found.ifPresent(each -> tokens.addAll(each.more()));
    }

    private static boolean isRetirementPlan(BigDecimal value, Unit unit) {
        return unit == Unit.THOUSAND && value.compareTo(BigDecimal.valueOf(401)) == 0;
    }

    /// `50.000,- €` and `120'000.–` write a dash for no cents.
    private boolean isDecoration() {
        char point = text.charAt(at);
        boolean dash = SIGNS.get(text.charAt(at + 1)) == Sign.DASH;
        boolean free = at + 2 == text.length() || isBlank(at + 2) || "€)/".indexOf(text.charAt(at + 2)) >= 0;
        return (point == ',' || point == '.') && dash && free;
    }

    private void word() {
        int end = lettersEnd(text, at);
        String word = text.substring(at, end);
        char following = end < text.length() ? text.charAt(end) : ' ';
        Optional<String> dollar = following == '$' ? Currencies.dollar(word) : Optional.empty();
        Optional<String> money = dollar.isPresent() ? dollar : money(word, end, following);
        if (money.isPresent()) {
            tokens.add(new Money(money.get()));
            at = following == '$' || following == '.' ? end + 1 : end;
            return;
        }
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        tokens.add(new Word(text.substring(at, end).toLowerCase(Locale.ROOT)));
        at = end;
    }

    /// A lone `R` is South Africa's money only before an amount: `R35 000`, but not `R2`.
    private Optional<String> money(String word, int end, char following) {
        if (word.equals("R") && Numeral.isDigit(following)) {
            return Numeral.at(text, end)
                    .value(false)
                    .filter(amount -> amount.compareTo(BigDecimal.valueOf(1_000)) >= 0)
                    .map(amount -> "ZAR");
        }
        return Currencies.word(word);
    }

    private boolean isBlank(int place) {
        return place >= text.length() || Character.isWhitespace(text.charAt(place)) || text.charAt(place) == '\u00a0';
    }

    private int blanksEnd(int from) {
        int end = from;
        while (end < text.length() && isBlank(end) && text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    static int lettersEnd(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
