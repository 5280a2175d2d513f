package dev.paydirt.posting;

import dev.paydirt.posting.SalaryOffer.Open;
import dev.paydirt.posting.SalaryTokens.Figure;
import dev.paydirt.posting.SalaryTokens.Sign;
import dev.paydirt.posting.SalaryTokens.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds every amount and range of amounts in a text, pay or not.
final class SalaryOffers {
    /// One figure with its money: tokens from `start` to before `end`.
    private record Amount(Figure figure, boolean pointed, Optional<String> money, int start, int end) {}

    private static final BigDecimal FAR = BigDecimal.valueOf(50);

    private final SalaryTokens tokens;
    private final PeriodWords periods;
    private final BoundWords bounds;
    private final Optional<String> onlyMoney;

    private SalaryOffers(SalaryTokens tokens, PeriodWords periods) {
        this.tokens = tokens;
        this.periods = periods;
        this.bounds = new BoundWords(tokens);
        this.onlyMoney = tokens.onlyMoneyStandsAlone();
    }

    /// In the order of the text.
    static List<SalaryOffer> in(SalaryTokens tokens, PeriodWords periods) {
        var finder = new SalaryOffers(tokens, periods);
        var offers = new ArrayList<SalaryOffer>();
        int from = 0;
        for (int place = 0; place < tokens.size(); place++) {
            if (tokens.isAmount(place) && !finder.isName(place)) {
                SalaryOffer offer = finder.offer(finder.amount(place, from));
                offers.add(offer);
                from = offer.end();
                place = offer.end() - 1;
            }
        }
        return offers;
    }

    /// `Level 5 - $85,295`: the 5 is no amount.
    private boolean isName(int place) {
        return tokens.is(place - 1, SalaryRole.NUMBERED) || tokens.is(place - 1, Sign.NUMBER_SIGN);
    }

    /// @param from money before this place belongs to another amount
    private Amount amount(int place, int from) {
        int start = place;
        Optional<String> money = Optional.empty();
        while (start > from && tokens.isMoney(start - 1)) {
            start--;
            money = preferred(money, tokens.money(start));
        }
        int end = place + 1;
        boolean belongsToNext = start < place && tokens.isFigure(end + 1) && !isSameMoney(end, start);
        while (tokens.isMoney(end) && !belongsToNext) {
            money = preferred(money, tokens.money(end));
            end++;
        }
        return new Amount(tokens.figure(place), tokens.isPointed(place), money, start, end);
    }

    /// `USD 20 USD 30`: the second stands before the next amount, as the first does.
    private boolean isSameMoney(int behind, int before) {
        return tokens.isMoney(behind)
                && !tokens.money(behind).equals(tokens.money(before))
                && Currencies.isCode(tokens.money(behind));
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
        Optional<String> money = money(low, high, afterPeriod).or(() -> onlyMoney);
        Optional<PeriodWords.Found> period =
                behind.or(() -> high.isPresent() ? between : Optional.empty()).or(() -> periods.before(low.start()));
        boolean hourly =
                period.filter(found -> found.period() == Period.HOUR).isPresent() && PayScale.isInLargeUnits(money);
        return new SalaryOffer(
                hourly ? decimal(low) : low.figure(),
                high.map(amount -> hourly ? decimal(amount) : amount.figure()),
                money,
                period,
                adjacent,
                high.isPresent() ? Open.NONE : bounds.open(low.start(), low.end(), afterPeriod),
                low.start(),
                low.end(),
                high.map(Amount::start).orElse(end),
                end);
    }

    /// `$17.125 per hour`: nobody is paid thousands for an hour, so the point is a decimal one.
    private Figure decimal(Amount amount) {
        Figure figure = amount.figure();
        return amount.pointed() ? new Figure(figure.value().scaleByPowerOfTen(-3), figure.unit()) : figure;
    }

    /// The other bound of a range. Two currencies or two periods make two amounts.
    private Optional<Amount> high(Amount low, Optional<PeriodWords.Found> between) {
        Optional<Period> said = between.map(PeriodWords.Found::period);
        return separatorEnd(low, between.map(PeriodWords.Found::end).orElse(low.end()))
                .flatMap(this::figureAt)
                .filter(other -> agree(low.money(), other.money()) && !isFarBelow(other, low))
                .filter(other -> {
                    Optional<Period> later = periods.behind(other.end()).map(PeriodWords.Found::period);
                    return said.isEmpty() || later.isEmpty() || said.equals(later);
                });
    }

    /// `£600pd - 6 month contract`: the 6 counts something else.
    private static boolean isFarBelow(Amount other, Amount low) {
        boolean bare = other.money().isEmpty()
                && other.figure().unit() == Unit.ONE
                && low.figure().unit() == Unit.ONE;
        return bare
                && other.figure().value().multiply(FAR).compareTo(low.figure().value()) < 0;
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
        int place = tokens.is(behind, Sign.OPEN) || tokens.is(behind, Sign.COMMA) ? behind + 1 : behind;
        return tokens.isMoney(place) && !tokens.isFigure(place + 1)
                ? Optional.of(tokens.money(place)).filter(Currencies::isCode)
                : Optional.empty();
    }

    private static boolean agree(Optional<String> left, Optional<String> right) {
        return left.isEmpty() || right.isEmpty() || Currencies.mayBeSame(left.get(), right.get());
    }

    private Optional<Amount> figureAt(int place) {
        int figure = place;
        while (tokens.isMoney(figure)) {
            figure++;
        }
        return tokens.isAmount(figure) ? Optional.of(amount(figure, place)) : Optional.empty();
    }

    /// Where the second bound of a range begins. Empty when nothing here joins two amounts.
    private Optional<Integer> separatorEnd(Amount low, int from) {
        int place = orMoreEnd(grossEnd(from));
        int end = place;
        while (tokens.is(end, Sign.DASH)) {
            end++;
        }
        if (end > place) {
            return Optional.of(tokens.is(end, SalaryRole.TO) ? end + 1 : end);
        }
        if (tokens.is(place, Sign.SLASH) && place == low.end() && isUpwards(low, place + 1)) {
            return Optional.of(place + 1);
        }
        if (tokens.is(place, SalaryRole.UP) && tokens.is(place + 1, SalaryRole.TO)) {
            return Optional.of(bounds.smallWordsEnd(place + 2));
        }
        boolean and = tokens.is(place, SalaryRole.AND) && tokens.is(low.start() - 1, SalaryRole.BETWEEN);
        if (tokens.is(place, SalaryRole.TO) || and) {
            return Optional.of(bounds.smallWordsEnd(place + 1));
        }
        int word = tokens.is(place, Sign.COMMA) ? place + 1 : place;
        boolean closes =
                tokens.is(word, SalaryRole.UP_TO) && bounds.open(low.start(), low.end(), low.end()) == Open.UPWARDS;
        return closes ? Optional.of(bounds.smallWordsEnd(word + 1)) : Optional.empty();
    }

    /// `$67,000/$81,000` and `40/45K€` are ranges, `$100/100 words` is none.
    private boolean isUpwards(Amount low, int from) {
        return figureAt(from)
                .filter(other -> other.figure().value().compareTo(low.figure().value()) > 0)
                .filter(other -> other.money().isPresent() || low.money().isPresent())
                .isPresent();
    }

    private int grossEnd(int from) {
        int place = from;
        while (place < from + 2 && tokens.is(place, SalaryRole.GROSS)) {
            place++;
        }
        return place;
    }

    private int orMoreEnd(int place) {
        return tokens.is(place, Sign.OR_MORE) ? place + 1 : place;
    }
}
