package dev.paydirt.posting;

import dev.paydirt.posting.SalaryOffer.Bounds;
import dev.paydirt.posting.SalaryOffer.Open;
import dev.paydirt.posting.SalaryToken.Figure;
import dev.paydirt.posting.SalaryToken.Money;
import dev.paydirt.posting.SalaryToken.Unit;
import dev.paydirt.posting.SalaryToken.Word;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Reads the pay that a text speaks of, in the ways of writing of many countries, in time linear in the text.
///
/// What is not certain is left out: better nothing than wrong.
public final class SalaryText {
    private static final String NO_AMOUNT = "no amount";
    private static final String NOT_A_SALARY = "not a salary";

    /// @param reason why there is no pay: `no amount` or `not a salary`; empty exactly when there is pay
    public record Reading(Optional<Pay> pay, Optional<String> reason) {
        public Reading {
            if (pay.isPresent() == reason.isPresent()) {
                throw new IllegalArgumentException("either pay or a reason why there is none");
            }
        }

        private static Reading none(String reason) {
            return new Reading(Optional.empty(), Optional.of(reason));
        }
    }

    private SalaryText() {}

    /// One plain amount is both bounds; "from", "ab" and "+" give only the lower, "up to" and "bis" only the upper
    /// one. A period that no word says is guessed only where no other is plausible.
    ///
    /// @param countryIso2 ISO 3166-1 alpha-2: says which currency a bare `$` or `kr` is, and nothing else
    public static Reading read(String text, Optional<String> countryIso2) {
        List<SalaryToken> tokens = SalaryScanner.tokens(text);
        List<SalaryOffer> offers = SalaryOffers.in(tokens);
        if (isCommissionOnly(tokens)) {
            return Reading.none(NOT_A_SALARY);
        }
        var check = new OfferCheck(tokens);
        Optional<Pay> surest = Optional.empty();
        int certainty = Integer.MIN_VALUE;
        for (SalaryOffer offer : offers) {
            Optional<Pay> pay = check.isPay(offer) ? pay(offer, countryIso2) : Optional.empty();
            if (pay.isPresent() && check.certainty(offer) > certainty) {
                certainty = check.certainty(offer);
                surest = pay;
            }
        }
        return surest.isPresent() ? new Reading(surest, Optional.empty()) : Reading.none(whyNone(tokens));
    }

    private static Optional<Pay> pay(SalaryOffer offer, Optional<String> country) {
        Optional<String> money = offer.money()
                .or(() -> offer.isIn(Unit.LAKH) || offer.isIn(Unit.CRORE)
                        ? Optional.of(Currencies.LAKH)
                        : Optional.empty());
        Optional<String> currency = money.flatMap(sign -> Currencies.code(sign, country));
        Bounds bounds = offer.bounds().orElseThrow();
        var scale = new PayScale(currency, money.isPresent(), country);
        if (scale.isTooMuch(bounds.larger(), offer.period()) || PayScale.isTooLittle(bounds.larger(), offer.period())) {
            return Optional.empty();
        }
        Optional<Period> period = offer.period().or(() -> scale.guessed(bounds.smaller()));
        Optional<Pay.PeriodOrigin> origin =
                period.map(each -> offer.period().isPresent() ? Pay.PeriodOrigin.STATED : Pay.PeriodOrigin.GUESSED);
        Optional<BigDecimal> min = offer.open() == Open.DOWNWARDS ? Optional.empty() : Optional.of(bounds.low());
        Optional<BigDecimal> max = offer.open() == Open.UPWARDS ? Optional.empty() : Optional.of(bounds.high());
        return Optional.of(new Pay(min, max, currency, period, origin));
    }

    /// Pay that depends on sales alone promises nothing, whatever can be earned.
    private static boolean isCommissionOnly(List<SalaryToken> tokens) {
        for (int place = 1; place < tokens.size(); place++) {
            if (tokens.get(place - 1) instanceof Word(String first)
                    && first.equals("commission")
                    && tokens.get(place) instanceof Word(String second)
                    && second.equals("only")) {
                return true;
            }
        }
        return false;
    }

    /// Money, a large number or a part of something is an amount, though no salary.
    private static String whyNone(List<SalaryToken> tokens) {
        boolean money = tokens.stream().anyMatch(Money.class::isInstance);
        boolean amount = tokens.stream()
                .anyMatch(token -> token instanceof Figure(BigDecimal value, Unit unit)
                        && (value.signum() > 0 || unit == Unit.BROKEN)
                        && (money
                                || unit.isLarge()
                                || unit == Unit.NOT_PAY
                                || value.compareTo(BigDecimal.valueOf(1_000)) >= 0));
        return amount ? NOT_A_SALARY : NO_AMOUNT;
    }
}
