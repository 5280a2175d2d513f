package dev.paydirt.posting;

import dev.paydirt.posting.SalaryOffer.Open;
import dev.paydirt.posting.SalaryToken.Figure;
import dev.paydirt.posting.SalaryToken.Mark;
import dev.paydirt.posting.SalaryToken.Money;
import dev.paydirt.posting.SalaryToken.Sign;
import dev.paydirt.posting.SalaryToken.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds every amount and range of amounts in a text, pay or not.
final class SalaryOffers {
    /// One figure with its money: tokens from `start` to before `end`.
    private record Amount(Figure figure, Optional<String> money, int start, int end) {}

    private final List<SalaryToken> tokens;
    private final PeriodWords periods;

    private SalaryOffers(List<SalaryToken> tokens) {
        this.tokens = tokens;
        this.periods = new PeriodWords(tokens);
    }

    /// In the order of the text.
    static List<SalaryOffer> in(List<SalaryToken> tokens) {
        var finder = new SalaryOffers(tokens);
        var offers = new ArrayList<SalaryOffer>();
        int from = 0;
        for (int place = 0; place < tokens.size(); place++) {
            if (tokens.get(place) instanceof Figure figure && figure.unit().isMoney() && !finder.isName(place)) {
                SalaryOffer offer = finder.offer(finder.amount(figure, place, from));
                offers.add(offer);
                from = offer.end();
                place = offer.end() - 1;
            }
        }
        return offers;
    }

    /// `Level 5 - $85,295`: the 5 is no amount.
    private boolean isName(int place) {
        return isWord(place - 1, SalaryWords.NUMBERED) || is(place - 1, Sign.NUMBER_SIGN);
    }

    /// @param from money before this place belongs to another amount
    private Amount amount(Figure figure, int place, int from) {
        int start = place;
        Optional<String> money = Optional.empty();
        while (start > from && tokens.get(start - 1) instanceof Money before) {
            money = preferred(money, before.money());
            start--;
        }
        int end = place + 1;
        boolean belongsToNext = start < place && isFigure(end + 1);
        if (end < tokens.size() && tokens.get(end) instanceof Money behind && !belongsToNext) {
            money = preferred(money, behind.money());
            end++;
        }
        return new Amount(figure, money, start, end);
    }

    private static Optional<String> preferred(Optional<String> known, String money) {
        return known.filter(Currencies::isCode).or(() -> Optional.of(money));
    }

    private SalaryOffer offer(Amount low) {
        Optional<PeriodWords.Found> between = periods.at(grossEnd(low.end()));
        Optional<Amount> high = high(low, between);
        int end = high.map(Amount::end).orElse(low.end());
        Optional<PeriodWords.Found> behind = periods.behind(end);
        boolean adjacent =
                periods.at(orMoreEnd(grossEnd(end))).isPresent() || (high.isPresent() && between.isPresent());
        int afterPeriod = behind.map(PeriodWords.Found::end).orElse(end);
        return new SalaryOffer(
                low.figure(),
                high.map(Amount::figure),
                money(low, high, afterPeriod),
                behind.or(() -> between).map(PeriodWords.Found::period).or(() -> periods.before(low.start())),
                adjacent,
                high.isPresent() ? Open.NONE : open(low, afterPeriod),
                low.start(),
                end);
    }

    /// The other bound of a range. Two currencies or two periods make two amounts.
    private Optional<Amount> high(Amount low, Optional<PeriodWords.Found> between) {
        Optional<Period> said = between.map(PeriodWords.Found::period);
        return separatorEnd(low, between.map(PeriodWords.Found::end).orElse(low.end()))
                .flatMap(this::figureAt)
                .filter(other -> agree(low.money(), other.money()))
                .filter(other -> {
                    Optional<Period> later = periods.behind(other.end()).map(PeriodWords.Found::period);
                    return said.isEmpty() || later.isEmpty() || said.equals(later);
                });
    }

    /// A code wherever it stands, before a sign that several currencies share.
    private Optional<String> money(Amount low, Optional<Amount> high, int afterPeriod) {
        Optional<String> upper = high.flatMap(Amount::money);
        return upper.filter(Currencies::isCode)
                .or(() -> low.money().filter(Currencies::isCode))
                .or(() -> codeAt(afterPeriod))
                .or(low::money)
                .or(() -> upper);
    }

    /// `$120k to $150k per year (CAD)`: a code a little later says which dollar it is.
    private Optional<String> codeAt(int behind) {
        int place = is(behind, Sign.OPEN) ? behind + 1 : behind;
        return place < tokens.size() && tokens.get(place) instanceof Money money && !isFigure(place + 1)
                ? Optional.of(money.money()).filter(Currencies::isCode)
                : Optional.empty();
    }

    private static boolean agree(Optional<String> left, Optional<String> right) {
        boolean codes = left.filter(Currencies::isCode).isPresent()
                && right.filter(Currencies::isCode).isPresent();
        return !codes || left.equals(right);
    }

    private Optional<Amount> figureAt(int place) {
        int figure = place;
        while (figure < tokens.size() && tokens.get(figure) instanceof Money) {
            figure++;
        }
        return figure < tokens.size()
                        && tokens.get(figure) instanceof Figure found
                        && found.unit().isMoney()
                ? Optional.of(amount(found, figure, place))
                : Optional.empty();
    }

    /// Where the second bound of a range begins. Empty when nothing here joins two amounts.
    private Optional<Integer> separatorEnd(Amount low, int from) {
        int place = orMoreEnd(grossEnd(from));
        int end = place;
        while (is(end, Sign.DASH)) {
            end++;
        }
        if (end == place && (isWord(place, SalaryWords.RANGE) || isBoundByAnd(low, place))) {
            end = place + 1;
        } else if (isWord(place, Set.of("up", "jusqu", "max", "maximum")) || is(place, Sign.COMMA)) {
            int word = is(place, Sign.COMMA) ? place + 1 : place;
            end = isWord(word, SalaryWords.UP_TO) && open(low, low.end()) == Open.UPWARDS ? word + 1 : place;
        }
        if (end > place && isWord(end, Set.of("to", "zu", "à"))) {
            end++;
        }
        return end > place ? Optional.of(end) : Optional.empty();
    }

    private boolean isBoundByAnd(Amount low, int place) {
        return isWord(place, SalaryWords.AND) && isWord(low.start() - 1, SalaryWords.BETWEEN);
    }

    private Open open(Amount amount, int behind) {
        int place = amount.start() - 1;
        while (isWord(place, SalaryWords.BETWEEN_THEM) || is(place, Sign.POINT)) {
            place--;
        }
        boolean onlyTo = isWord(amount.start() - 1, Set.of("to")) && (place < 0 || is(place, Sign.BREAK));
        boolean andUp = isWord(behind, SalaryWords.AND) || isWord(behind, Set.of("or", "oder"));
        int last = andUp ? behind + 1 : behind;
        if (onlyTo || isWord(place, SalaryWords.UP_TO) || is(place, Sign.LESS) || isWord(last, SalaryWords.OR_LESS)) {
            return Open.DOWNWARDS;
        }
        boolean from = isWord(place, SalaryWords.FROM) || is(place, Sign.MORE) || isWord(last, SalaryWords.AND_UP);
        return from || is(amount.end(), Sign.OR_MORE) || is(behind, Sign.OR_MORE) ? Open.UPWARDS : Open.NONE;
    }

    private int grossEnd(int from) {
        int place = from;
        while (place < from + 2 && isWord(place, Set.of("brutto", "gross", "net", "netto", "brut", "base", "basic"))) {
            place++;
        }
        return place;
    }

    private int orMoreEnd(int place) {
        return is(place, Sign.OR_MORE) ? place + 1 : place;
    }

    private boolean isFigure(int place) {
        return place < tokens.size() && tokens.get(place) instanceof Figure;
    }

    private boolean is(int place, Sign sign) {
        return place >= 0 && place < tokens.size() && tokens.get(place) instanceof Mark mark && mark.sign() == sign;
    }

    private boolean isWord(int place, Set<String> words) {
        return place >= 0
                && place < tokens.size()
                && tokens.get(place) instanceof Word word
                && words.contains(word.text());
    }
}
