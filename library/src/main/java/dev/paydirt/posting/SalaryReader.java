package dev.paydirt.posting;

import dev.paydirt.posting.OfferCheck.Fate;
import dev.paydirt.posting.SalaryOffer.Bounds;
import dev.paydirt.posting.SalaryOffer.Open;
import dev.paydirt.posting.SalaryTokens.Figure;
import dev.paydirt.posting.SalaryTokens.Sign;
import dev.paydirt.posting.SalaryTokens.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Reads one text: finds the amounts, judges each, takes the surest and joins to it the ranges that are meant beside
/// it.
final class SalaryReader {
    /// An amount of the text and what it turned out to be.
    record Judged(SalaryOffer offer, Fate fate) {}

    /// Ranges that are meant for one job do not lie further apart than this.
    private static final BigDecimal FAR_APART = BigDecimal.valueOf(3);

    /// How much less sure than the surest a range may be and still count.
    private static final int LESS_SURE = 2;

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final SalaryTokens tokens;
    private final OfferCheck check;
    private final List<Judged> judged = new ArrayList<>();

    SalaryReader(String text, Optional<String> country) {
        this.tokens = SalaryScanner.tokens(text);
        var periods = new PeriodWords(tokens);
        this.check = new OfferCheck(tokens, periods, country);
        boolean commissionOnly = isCommissionOnly();
        for (SalaryOffer offer : SalaryOffers.in(tokens, periods)) {
            judged.add(new Judged(offer, commissionOnly ? Fate.NOT_A_SALARY : check.fate(offer)));
        }
    }

    SalaryTokens tokens() {
        return tokens;
    }

    List<Judged> judged() {
        return judged;
    }

    /// The amounts that are meant, the surest first; empty when there is no pay.
    List<SalaryOffer> meant() {
        Optional<SalaryOffer> surest = Optional.empty();
        int certainty = Integer.MIN_VALUE;
        for (Judged each : judged) {
            if (each.fate() == Fate.PAY && check.certainty(each.offer()) > certainty) {
                surest = Optional.of(each.offer());
                certainty = check.certainty(each.offer());
            }
        }
        var meant = new ArrayList<SalaryOffer>();
        if (surest.isPresent()) {
            meant.add(surest.get());
            for (Judged each : judged) {
                if (each.fate() == Fate.PAY && isMeantToo(each.offer(), surest.get(), certainty)) {
                    meant.add(each.offer());
                }
            }
        }
        return meant;
    }

    /// "$120k – $150k in Denver, $140k – $170k in New York": one job, from the lowest to the highest. So are "$27/hr
    /// days,
    /// $29.50/hr nights" and "min $60,000 … max $80,000".
    private boolean isMeantToo(SalaryOffer offer, SalaryOffer surest, int certainty) {
        if (offer.equals(surest) || check.certainty(offer) < certainty - LESS_SURE || check.isTotal(offer)) {
            return false;
        }
        boolean samePeriod = offer.span().equals(surest.span())
                || offer.span().isEmpty()
                || surest.span().isEmpty();
        if (!samePeriod || !check.currency(offer).equals(check.currency(surest)) || !areAlike(offer, surest)) {
            return false;
        }
        BigDecimal one = offer.bounds().orElseThrow().larger();
        BigDecimal other = surest.bounds().orElseThrow().larger();
        BigDecimal apart = offer.isRange() ? FAR_APART : BigDecimal.TWO;
        return one.compareTo(other.multiply(apart)) <= 0 && other.compareTo(one.multiply(apart)) <= 0;
    }

    /// Two ranges; the two halves of one range; or two amounts that each say their period.
    private static boolean areAlike(SalaryOffer offer, SalaryOffer surest) {
        if (offer.isRange() || surest.isRange()) {
            return offer.isRange() && surest.isRange();
        }
        if (offer.open() != surest.open()) {
            SalaryOffer least = offer.open() == Open.UPWARDS ? offer : surest;
            SalaryOffer most = least.equals(offer) ? surest : offer;
            return least.open() == Open.UPWARDS
                    && most.open() == Open.DOWNWARDS
                    && least.bounds()
                                    .orElseThrow()
                                    .low()
                                    .compareTo(most.bounds().orElseThrow().low())
                            < 0;
        }
        return offer.span().isPresent()
                && offer.span().equals(surest.span())
                && offer.money().isPresent();
    }

    /// @param meant at least one
    Pay pay(List<SalaryOffer> meant, Optional<String> country) {
        SalaryOffer first = meant.getFirst();
        Bounds bounds = first.bounds().orElseThrow();
        Optional<Period> said =
                meant.stream().flatMap(offer -> offer.span().stream()).findFirst();
        var scale = new PayScale(check.currency(first), first.money().isPresent(), country);
        Optional<Period> period = said.or(() -> scale.guessed(bounds.smaller()));
        Optional<Pay.PeriodOrigin> origin =
                period.map(each -> said.isPresent() ? Pay.PeriodOrigin.STATED : Pay.PeriodOrigin.GUESSED);
        if (meant.size() == 1) {
            return new Pay(
                    first.open() == Open.DOWNWARDS ? Optional.empty() : Optional.of(bounds.low()),
                    first.open() == Open.UPWARDS ? Optional.empty() : Optional.of(bounds.high()),
                    check.currency(first),
                    period,
                    origin);
        }
        return new Pay(lowest(meant), highest(meant), check.currency(first), period, origin);
    }

    private static Optional<BigDecimal> lowest(List<SalaryOffer> meant) {
        return meant.stream()
                .filter(offer -> offer.open() != Open.DOWNWARDS)
                .map(offer -> offer.bounds().orElseThrow().smaller())
                .min(Comparator.naturalOrder());
    }

    private static Optional<BigDecimal> highest(List<SalaryOffer> meant) {
        return meant.stream()
                .filter(offer -> offer.open() != Open.UPWARDS)
                .map(offer -> offer.bounds().orElseThrow().larger())
                .max(Comparator.naturalOrder());
    }

    /// Why there is no pay: the reason that tells most.
    String whyNone() {
        Fate most = Fate.NO_AMOUNT;
        for (Judged each : judged) {
            boolean tells = each.fate() != Fate.NOT_A_SALARY || isAmount(each.offer());
            most = tells && each.fate().compareTo(most) > 0 ? each.fate() : most;
        }
        return most == Fate.NO_AMOUNT && hasOtherAmount() ? Fate.NOT_A_SALARY.reason() : most.reason();
    }

    /// Money, a large number or a part of something is an amount, though no salary.
    private static boolean isAmount(SalaryOffer offer) {
        BigDecimal larger = offer.high()
                .map(Figure::value)
                .orElse(BigDecimal.ZERO)
                .max(offer.low().value());
        return offer.money().isPresent() || offer.isLarge() || larger.compareTo(THOUSAND) >= 0;
    }

    private boolean hasOtherAmount() {
        boolean money = false;
        boolean broken = false;
        for (int place = 0; place < tokens.size(); place++) {
            money |= tokens.isMoney(place);
            broken |= tokens.is(place, Unit.BROKEN);
            if (tokens.is(place, Unit.NOT_PAY)) {
                return true;
            }
        }
        return money && broken;
    }

    /// Pay that depends on sales alone promises nothing, whatever can be earned.
    private boolean isCommissionOnly() {
        for (int place = 0; place < tokens.size(); place++) {
            if (tokens.is(place, SalaryRole.COMMISSION)) {
                int behind = tokens.is(place + 1, Sign.DASH) ? place + 2 : place + 1;
                boolean all = tokens.is(place - 1, Unit.NOT_PAY)
                        && tokens.figure(place - 1).value().compareTo(HUNDRED) == 0;
                if (all || tokens.is(behind, SalaryRole.ONLY)) {
                    return true;
                }
            }
        }
        return false;
    }
}
