package dev.paydirt.sandbox;

import java.util.Optional;

/// How an advertisement tells its pay.
sealed interface Disclosure {
    /// As words, in one of the ways people write it.
    record InWords(Pay pay, Wording wording) implements Disclosure {}

    /// As fields of their own.
    ///
    /// @param estimated whether the board guessed it
    record InNumbers(Pay pay, boolean estimated) implements Disclosure {}

    /// Words where pay is expected, without an amount.
    record Vaguely(String text) implements Disclosure {}

    /// Not at all.
    record Nowhere() implements Disclosure {}

    /// What a reader can learn from it.
    default Optional<Pay> known() {
        return switch (this) {
            case InWords words -> Optional.of(words.pay());
            case InNumbers numbers -> Optional.of(numbers.pay());
            case Vaguely _, Nowhere _ -> Optional.empty();
        };
    }

    /// Draws how a job of `annual` pay in `currency` is advertised: about 55 in 100 in words, 25 in numbers.
    ///
    /// @param waged whether it is paid for shorter spans than a month
    static Disclosure drawn(double annual, String currency, boolean waged, Lot lot) {
        double spread = 0.06 + 0.26 * lot.share(Draw.PAY_SPREAD);
        double share = lot.share(Draw.PAY_SHOWN);
        if (share < 0.80) {
            Wording wording = Wording.drawn(currency, waged, lot);
            if (share < 0.55) {
                return new InWords(wording.pay(annual, spread), wording);
            }
            return new InNumbers(wording.bothBounds().pay(annual, spread), lot.happens(Draw.PAY_GUESSED, 0.12));
        }
        return share < 0.85 ? new Vaguely(lot.one(Draw.PAY_STYLE, Wording.VAGUE)) : new Nowhere();
    }
}
