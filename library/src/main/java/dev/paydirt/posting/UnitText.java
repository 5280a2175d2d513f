package dev.paydirt.posting;

import dev.paydirt.posting.SalaryToken.Money;
import dev.paydirt.posting.SalaryToken.Unit;
import dev.paydirt.posting.SalaryToken.Word;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What stands behind a number and says what it counts: `k`, `LPA`, `%`, `pa`, `years`.
///
/// @param more what else the same letters say: the currency of `kEUR`, the period of `LPA`
/// @param end where the text goes on
record UnitText(Unit unit, List<SalaryToken> more, int end) {
    private static final Map<String, Unit> UNITS = Map.ofEntries(
            Map.entry("k", Unit.THOUSAND),
            Map.entry("tsd", Unit.THOUSAND),
            Map.entry("thousand", Unit.THOUSAND),
            Map.entry("tausend", Unit.THOUSAND),
            Map.entry("teur", Unit.THOUSAND),
            Map.entry("m", Unit.MILLION),
            Map.entry("mm", Unit.MILLION),
            Map.entry("mio", Unit.MILLION),
            Map.entry("million", Unit.MILLION),
            Map.entry("millions", Unit.MILLION),
            Map.entry("l", Unit.LAKH),
            Map.entry("lac", Unit.LAKH),
            Map.entry("lacs", Unit.LAKH),
            Map.entry("lakh", Unit.LAKH),
            Map.entry("lakhs", Unit.LAKH),
            Map.entry("lpa", Unit.LAKH),
            Map.entry("cr", Unit.CRORE),
            Map.entry("crore", Unit.CRORE),
            Map.entry("crores", Unit.CRORE),
            Map.entry("b", Unit.NOT_PAY),
            Map.entry("bn", Unit.NOT_PAY),
            Map.entry("billion", Unit.NOT_PAY),
            Map.entry("mrd", Unit.NOT_PAY),
            Map.entry("percent", Unit.NOT_PAY),
            Map.entry("prozent", Unit.NOT_PAY));

    /// Single letters that mean a unit only when they stick to the number: `5 m` is a length.
    private static final Set<String> STICKING = Set.of("m", "mm", "b", "l");

    /// Letters that stick to a number and say for how long it is paid.
    private static final Set<String> PERIODS = Set.of("pa", "ph", "pd", "pw", "pm", "pcm", "p");

    /// Empty when nothing here says what is counted.
    static Optional<UnitText> at(String text, int from) {
        int at = from;
        while (at < text.length() && at < from + 2 && (text.charAt(at) == ' ' || text.charAt(at) == '\u00a0')) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '%') {
            return Optional.of(new UnitText(Unit.NOT_PAY, List.of(), at + 1));
        }
        if (text.startsWith("(k)", from)) {
            return Optional.of(new UnitText(Unit.THOUSAND, List.of(), from + 3));
        }
        int end = SalaryScanner.lettersEnd(text, at);
        boolean digitFollows = end < text.length() && Numeral.isDigit(text.charAt(end));
        String letters = text.substring(at, end);
        if (letters.isEmpty() || letters.length() > 20) {
            return Optional.empty();
        }
        return digitFollows ? sticking(at == from, end) : letters(letters, at == from, end);
    }

    private static Optional<UnitText> letters(String written, boolean sticks, int end) {
        String letters = written.toLowerCase(Locale.ROOT);
        Unit unit = UNITS.get(letters);
        if (unit != null && (sticks || !STICKING.contains(letters) || written.equals("L"))) {
            return Optional.of(new UnitText(unit, more(letters), end));
        }
        if (letters.length() == 4
                && letters.startsWith("k")
                && Currencies.word(written.substring(1)).isPresent()) {
            String money = Currencies.word(written.substring(1)).get();
            return Optional.of(new UnitText(Unit.THOUSAND, List.of(new Money(money)), end));
        }
        if (!sticks) {
            return Optional.empty();
        }
        if (letters.equals("kpa")) {
            return Optional.of(new UnitText(Unit.THOUSAND, List.of(new Word("pa")), end));
        }
        if (PERIODS.contains(letters)) {
            return Optional.of(new UnitText(Unit.ONE, List.of(new Word(letters)), end));
        }
        return Currencies.word(written)
                .map(money -> new UnitText(Unit.ONE, List.of(new Money(money)), end))
                .or(() -> sticking(true, end));
    }

    /// `10am`, `3rd`, `12x3`: what sticks to a number and is no unit of money makes it something else.
    private static Optional<UnitText> sticking(boolean sticks, int end) {
        return sticks ? Optional.of(new UnitText(Unit.OTHER, List.of(), end)) : Optional.empty();
    }

    private static List<SalaryToken> more(String letters) {
        return switch (letters) {
            case "lpa" -> List.of(new Word("pa"));
            case "teur" -> List.of(new Money("EUR"));
            default -> List.of();
        };
    }
}
