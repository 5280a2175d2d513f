package dev.paydirt.posting;

import dev.paydirt.posting.SalaryOffer.Bounds;
import dev.paydirt.posting.SalaryToken.Figure;
import dev.paydirt.posting.SalaryToken.Mark;
import dev.paydirt.posting.SalaryToken.Sign;
import dev.paydirt.posting.SalaryToken.Unit;
import dev.paydirt.posting.SalaryToken.Word;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whether an amount in a text is pay, judged by the words around it, and how sure that is.
final class OfferCheck {
    /// A text of more words than this is prose, where amounts are often something else.
    private static final int PROSE = 40;

    private static final int NEAR = 3;

    private static final BigDecimal SMALLEST = BigDecimal.TEN;

    private final List<SalaryToken> tokens;
    private final PeriodWords periods;
    private final boolean prose;
    private final int firstUnknownWord;

    OfferCheck(List<SalaryToken> tokens) {
        this.tokens = tokens;
        this.periods = new PeriodWords(tokens);
        this.firstUnknownWord = firstUnknownWord(tokens);
        this.prose =
                tokens.stream().filter(Word.class::isInstance).limit(PROSE + 1).count() > PROSE;
    }

    boolean isPay(SalaryOffer offer) {
        Optional<Bounds> bounds = offer.bounds();
        if (bounds.isEmpty() || bounds.get().larger().signum() == 0 || isPartOfSomethingBroken(offer)) {
            return false;
        }
        if (isNamedOtherwise(offer) || isPieceWork(offer) || (prose && !isSureInProse(offer))) {
            return false;
        }
        if (offer.isIn(Unit.MILLION) && !offer.isRange() && offer.period().isEmpty() && !isNamedPay(offer)) {
            return false;
        }
        BigDecimal largest = bounds.get().larger();
        if (offer.money().isPresent()) {
            return offer.period().isPresent() || offer.isLarge() || largest.compareTo(SMALLEST) >= 0;
        }
        return isBarePay(offer, largest);
    }

    /// The higher, the surer; of equals the first in the text is meant.
    int certainty(SalaryOffer offer) {
        int certainty = offer.money().isPresent() ? 4 : 0;
        certainty += offer.period().isPresent() ? 2 : 0;
        certainty += offer.isRange() ? 1 : 0;
        certainty += isNamedPay(offer) ? 2 : 0;
        certainty -= wordBefore(offer, SalaryWords.TOTAL) ? 3 : 0;
        return certainty;
    }

    private boolean isBarePay(SalaryOffer offer, BigDecimal largest) {
        boolean said = offer.adjacent() || (offer.period().isPresent() && isNamedPay(offer) && !prose);
        if (said || (offer.period().isPresent() && periods.before(offer.start()).isPresent() && !prose)) {
            return PayScale.isBarePay(largest, offer.period());
        }
        boolean countsOtherThings = wordAt(offer.end())
                .filter(word -> !SalaryWords.BESIDE_AN_AMOUNT.contains(word))
                .isPresent();
        boolean alone = offer.isRange() || offer.isLarge() || offer.start() < firstUnknownWord;
        return alone && !countsOtherThings && PayScale.isBarePay(largest, Optional.empty());
    }

    /// In prose: a range with a currency, or an amount with a currency and a period or named as pay.
    private boolean isSureInProse(SalaryOffer offer) {
        boolean named = offer.isRange() || offer.period().isPresent() || isNamedPay(offer);
        return named && (offer.money().isPresent() || (offer.isRange() && offer.isLarge()));
    }

    /// Half of a date or of a telephone number.
    private boolean isPartOfSomethingBroken(SalaryOffer offer) {
        int before = offer.start() - 1;
        boolean joined =
                isMark(before, Sign.DASH) || wordAt(before).filter("to"::equals).isPresent();
        boolean touches = isFigure(before) || isFigure(offer.end());
        return isBroken(joined ? before - 1 : before)
                || (touches && offer.money().isEmpty());
    }

    private boolean isNamedOtherwise(SalaryOffer offer) {
        return isNamedBehind(offer) || isNamedBefore(offer);
    }

    /// `$5,000 sign-on bonus`, `$5,000 annual bonus`, `£50k per annum OTE`; but not `£50k per annum, bonus`.
    private boolean isNamedBehind(SalaryOffer offer) {
        Optional<Integer> behindPeriod = periods.at(offer.end()).map(PeriodWords.Found::end);
        if (behindPeriod.isPresent()
                && wordAt(behindPeriod.get()).filter("ote"::equals).isPresent()) {
            return true;
        }
        if (behindPeriod.isPresent()
                && wordAt(offer.end()).filter(OfferCheck::isAdjective).isEmpty()) {
            return false;
        }
        for (int place = behindPeriod.orElse(offer.end()); place < offer.end() + NEAR; place++) {
            Optional<String> word = wordAt(place);
            if (word.isEmpty() || SalaryWords.ENDS_A_NAME.contains(word.get())) {
                return false;
            }
            if (SalaryWords.NOT_PAY.contains(word.get())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAdjective(String period) {
        return period.endsWith("ly") || period.equals("annual");
    }

    /// `bonus of up to $10k`.
    private boolean isNamedBefore(SalaryOffer offer) {
        int before = offer.start() - 1;
        while (wordAt(before)
                .filter(word -> SalaryWords.BETWEEN_THEM.contains(word) || SalaryWords.UP_TO.contains(word))
                .isPresent()) {
            before--;
        }
        return wordAt(before).filter(SalaryWords.NOT_PAY::contains).isPresent();
    }

    /// `$40 per class` is paid, but not for time.
    private boolean isPieceWork(SalaryOffer offer) {
        boolean per = wordAt(offer.end()).filter("per"::equals).isPresent();
        return per && !offer.adjacent() && wordAt(offer.end() + 1).isPresent();
    }

    private boolean isNamedPay(SalaryOffer offer) {
        return wordBefore(offer, SalaryWords.PAY);
    }

    private boolean wordBefore(SalaryOffer offer, Set<String> words) {
        for (int place = offer.start() - 1; place >= Math.max(0, offer.start() - 2 * NEAR); place--) {
            if (isFigure(place) || isMark(place, Sign.BREAK)) {
                return false;
            }
            if (wordAt(place).filter(words::contains).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static int firstUnknownWord(List<SalaryToken> tokens) {
        int place = 0;
        while (place < tokens.size()
                && !(tokens.get(place) instanceof Word(String word) && !SalaryWords.BESIDE_AN_AMOUNT.contains(word))) {
            place++;
        }
        return place;
    }

    private boolean isBroken(int place) {
        return place >= 0 && tokens.get(place) instanceof Figure figure && figure.unit() == Unit.BROKEN;
    }

    private boolean isFigure(int place) {
        return place >= 0 && place < tokens.size() && tokens.get(place) instanceof Figure;
    }

    private boolean isMark(int place, Sign sign) {
        return place >= 0 && place < tokens.size() && tokens.get(place) instanceof Mark mark && mark.sign() == sign;
    }

    private Optional<String> wordAt(int place) {
        return place >= 0 && place < tokens.size() && tokens.get(place) instanceof Word word
                ? Optional.of(word.text())
                : Optional.empty();
    }
}
