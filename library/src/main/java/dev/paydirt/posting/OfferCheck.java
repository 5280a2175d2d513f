package dev.paydirt.posting;

import dev.paydirt.posting.SalaryOffer.Bounds;
import dev.paydirt.posting.SalaryTokens.Sign;
import dev.paydirt.posting.SalaryTokens.Unit;
import java.math.BigDecimal;
import java.util.Optional;

/// Whether an amount in a text is pay, judged by the words around it, and how sure that is.
final class OfferCheck {
    /// What an amount turned out to be; the further down, the more it tells of why there is no pay.
    enum Fate {
        PAY(""),
        NO_AMOUNT("no amount"),
        NOT_A_SALARY("not a salary"),
        CURRENCY_UNKNOWN("currency unknown"),
        OTHER_TIME("paid for another time"),
        NO_PERIOD("no period and implausible"),
        IMPLAUSIBLE("implausible for its period");

        private final String reason;

        Fate(String reason) {
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    /// A text of more words than this is prose, where amounts are often something else.
    private static final int PROSE = 40;

    private static final BigDecimal SMALLEST = BigDecimal.TEN;
    private static final BigDecimal YEARS_BEGIN = BigDecimal.valueOf(1_900);
    private static final BigDecimal YEARS_END = BigDecimal.valueOf(2_100);
    private static final BigDecimal ALONE = BigDecimal.valueOf(20_000);
    private static final BigDecimal YEARLY = BigDecimal.valueOf(10_000);

    private final SalaryTokens tokens;
    private final Optional<String> country;
    private final OfferWords words;
    private final boolean prose;
    private final int firstUnknownWord;

    OfferCheck(SalaryTokens tokens, PeriodWords periods, Optional<String> country) {
        this.tokens = tokens;
        this.country = country;
        this.prose = tokens.words() > PROSE;
        this.words = new OfferWords(tokens, periods, prose);
        this.firstUnknownWord = firstUnknownWord(tokens);
    }

    Fate fate(SalaryOffer offer) {
        Optional<Bounds> bounds = offer.bounds();
        if (bounds.isEmpty()) {
            return Fate.NOT_A_SALARY;
        }
        BigDecimal largest = bounds.get().larger();
        if (largest.signum() == 0) {
            return Fate.NO_AMOUNT;
        }
        if (words.isPartOfSomethingBroken(offer) || words.isNamedOtherwise(offer)) {
            return Fate.NOT_A_SALARY;
        }
        if (words.isPieceWork(offer)) {
            return words.isForOtherTime(offer) ? Fate.OTHER_TIME : Fate.NOT_A_SALARY;
        }
        if (offer.money().isEmpty() && isIndian(offer) && !Currencies.countsInLakhs(country)) {
            return Fate.NOT_A_SALARY;
        }
        var scale = new PayScale(currency(offer), offer.money().isPresent(), country);
        boolean pay = prose ? isPayInProse(offer, largest, scale) : isPayInShort(offer, largest, scale);
        return pay ? plausible(offer, largest, scale) : Fate.NOT_A_SALARY;
    }

    private static Fate plausible(SalaryOffer offer, BigDecimal largest, PayScale scale) {
        if (offer.money().filter(Currencies.UNKNOWN::equals).isPresent()) {
            return Fate.CURRENCY_UNKNOWN;
        }
        if (offer.period().isEmpty()) {
            boolean tooSmall = offer.money().isPresent() && !offer.isLarge() && largest.compareTo(SMALLEST) < 0;
            return tooSmall || scale.isTooMuch(largest, Optional.empty()) ? Fate.NO_PERIOD : Fate.PAY;
        }
        boolean implausible = scale.isTooMuch(largest, offer.span()) || scale.isTooLittle(largest, offer.span());
        return implausible ? Fate.IMPLAUSIBLE : Fate.PAY;
    }

    /// The currency of an amount: what it says, or what its unit says.
    Optional<String> currency(SalaryOffer offer) {
        return offer.money()
                .or(() -> isIndian(offer) ? Optional.of(Currencies.LAKH) : Optional.empty())
                .flatMap(sign -> Currencies.code(sign, country));
    }

    private static boolean isIndian(SalaryOffer offer) {
        return offer.isIn(Unit.LAKH) || offer.isIn(Unit.CRORE);
    }

    /// The higher, the surer; of equals the first in the text is meant.
    int certainty(SalaryOffer offer) {
        int certainty = offer.money().isPresent() ? 4 : 0;
        certainty += offer.period().isPresent() ? 2 : 0;
        certainty += offer.isRange() ? 2 : 0;
        certainty += words.isNamedPay(offer) || words.isBase(offer) ? 2 : 0;
        certainty -= isTotal(offer) ? 3 : 0;
        certainty -= isNoLiving(offer) ? 3 : 0;
        boolean local = currency(offer).isPresent() && currency(offer).equals(Currencies.of(country));
        return certainty + (local ? 1 : 0);
    }

    private boolean isNoLiving(SalaryOffer offer) {
        var scale = new PayScale(currency(offer), offer.money().isPresent(), country);
        return offer.span()
                .filter(period -> !scale.isALiving(offer.bounds().orElseThrow().larger(), period))
                .isPresent();
    }

    boolean isTotal(SalaryOffer offer) {
        return words.isTotal(offer);
    }

    private boolean isPayInShort(SalaryOffer offer, BigDecimal largest, PayScale scale) {
        boolean named = words.isNamedPay(offer) || words.isBase(offer);
        boolean said = offer.period().isPresent() || named;
        if (offer.money().isEmpty()) {
            return isBarePay(offer, largest) && (said || offer.isRange() || !isMillions(offer, scale));
        }
        if (isMillions(offer, scale) && !said) {
            return false;
        }
        if (named) {
            return true;
        }
        if (offer.isRange() || offer.period().isPresent()) {
            boolean unlikely = !offer.isRange() && isNoLiving(offer) && offer.start() > firstUnknownWord;
            return !unlikely && !words.isAmongOtherMoney(offer);
        }
        if (isYearOrVersion(offer, largest) || words.isAmongOtherMoney(offer)) {
            return false;
        }
        boolean yearly = offer.isLarge() || scale.guessed(largest).isPresent();
        return yearly || offer.start() < firstUnknownWord || words.isInACell(offer);
    }

    private boolean isMillions(SalaryOffer offer, PayScale scale) {
        return offer.isIn(Unit.MILLION) && scale.isInLargeUnits();
    }

    /// `PHP 8`, `CAD 2020`: a code that is also a word, beside a number that is no amount.
    private boolean isYearOrVersion(SalaryOffer offer, BigDecimal largest) {
        boolean year = largest.compareTo(YEARS_BEGIN) >= 0 && largest.compareTo(YEARS_END) <= 0;
        return offer.money().filter(Currencies.ALSO_WORDS::contains).isPresent()
                && !offer.isLarge()
                && (year || largest.compareTo(SMALLEST) < 0);
    }

    private boolean isBarePay(SalaryOffer offer, BigDecimal largest) {
        boolean named = words.isNamedPay(offer);
        boolean before =
                offer.period().filter(found -> found.end() <= offer.start()).isPresent();
        if (offer.adjacent() || (offer.period().isPresent() && (named || before))) {
            return PayScale.isBarePay(largest, offer.span());
        }
        int behind = tokens.is(offer.end(), Sign.OR_MORE) ? offer.end() + 1 : offer.end();
        boolean countsOtherThings = tokens.isWord(behind) && !tokens.is(behind, SalaryRole.BESIDE);
        boolean alone = offer.isRange() || offer.isLarge() || offer.start() < firstUnknownWord;
        return alone && !countsOtherThings && PayScale.isBarePay(largest, Optional.empty());
    }

    /// In prose an amount must be called pay, be paid for a time, or be a range in a line of its own.
    private boolean isPayInProse(SalaryOffer offer, BigDecimal largest, PayScale scale) {
        boolean named = words.isNamedPay(offer) || words.isBase(offer);
        boolean large = offer.isLarge() || largest.compareTo(YEARLY) >= 0;
        boolean directly = words.isNamedPayDirectly(offer);
        boolean enough = offer.isRange() ? large : large && directly;
        if (offer.money().isEmpty()) {
            return named && !isMillions(offer, scale) && (enough || (offer.adjacent() && isBarePay(offer, largest)));
        }
        boolean said = offer.isRange() || offer.period().isPresent() || large;
        if (directly || isMillions(offer, scale)) {
            return directly && (said || words.isNamedRateDirectly(offer));
        }
        boolean other = words.isAmongOtherMoney(offer);
        if (named && !other) {
            return said;
        }
        if (offer.isRange()) {
            return named
                    || (offer.period().isPresent() && !words.isBehindOtherMoney(offer))
                    || (large && words.isInACell(offer));
        }
        if (offer.period().isPresent() && !other) {
            return scale.isALiving(largest, offer.period().get().period());
        }
        return words.isAlone(offer) && largest.compareTo(ALONE) >= 0;
    }

    private static int firstUnknownWord(SalaryTokens tokens) {
        int place = 0;
        while (place < tokens.size() && (!tokens.isWord(place) || tokens.is(place, SalaryRole.BESIDE))) {
            place++;
        }
        return place;
    }
}
