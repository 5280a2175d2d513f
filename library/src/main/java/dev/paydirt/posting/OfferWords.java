package dev.paydirt.posting;

import dev.paydirt.posting.SalaryTokens.Sign;
import dev.paydirt.posting.SalaryTokens.Unit;
import java.util.Optional;

/// What the words around an amount say it is.
final class OfferWords {
    private static final int NEAR = 3;

    /// How far the words of a clause of prose are looked at.
    private static final int CLAUSE = 10;

    /// How far before an amount its name may stand: "the base salary range for this role in Colorado is".
    private static final int NAMED_WITHIN = 12;

    private static final long OTHER = SalaryRole.OTHER_MONEY.bit();
    private static final long OTHER_IN_PROSE = OTHER | SalaryRole.NOT_PAY.bit() | SalaryRole.PROSE_MONEY.bit();

    private static final long PERIODS = SalaryRole.ALONE | SalaryRole.NOUNS | SalaryRole.PER.bit();

    private final SalaryTokens tokens;
    private final PeriodWords periods;
    private final boolean prose;

    /// @param prose whether the text is long: its clauses are long too
    OfferWords(SalaryTokens tokens, PeriodWords periods, boolean prose) {
        this.tokens = tokens;
        this.periods = periods;
        this.prose = prose;
    }

    /// "Base salary: $120,000".
    boolean isNamedPay(SalaryOffer offer) {
        return isNamed(offer, SalaryRole.PAY)
                || (tokens.is(offer.end(), SalaryRole.PAY) && !tokens.is(offer.end() + 1, SalaryRole.NOT_PAY));
    }

    /// "Rem: 60K": nothing but small words between the name and the amount.
    boolean isNamedPayDirectly(SalaryOffer offer) {
        return tokens.is(nameBefore(offer), SalaryRole.PAY);
    }

    /// "Salary: 2,100 €", but not "earn $100".
    boolean isNamedRateDirectly(SalaryOffer offer) {
        return tokens.is(nameBefore(offer), SalaryRole.RATE);
    }

    /// "$160k base": what comes on top is not meant.
    boolean isBase(SalaryOffer offer) {
        return tokens.is(behind(offer), SalaryRole.GROSS) || tokens.is(offer.end(), SalaryRole.GROSS);
    }

    /// "Total package $200k", "$200k total compensation".
    boolean isTotal(SalaryOffer offer) {
        int behind = behind(offer);
        return isNamed(offer, SalaryRole.TOTAL)
                || tokens.is(behind, SalaryRole.TOTAL)
                || tokens.is(behind + 1, SalaryRole.TOTAL);
    }

    /// The place behind an amount and its period.
    int behind(SalaryOffer offer) {
        return offer.period()
                .map(PeriodWords.Found::end)
                .filter(end -> end > offer.end())
                .orElse(offer.end());
    }

    /// "$5,000 sign-on bonus", "bonus of up to $10k".
    boolean isNamedOtherwise(SalaryOffer offer) {
        int name = nameBefore(offer);
        return tokens.is(name, SalaryRole.NOT_PAY)
                || tokens.is(name, SalaryRole.OTHER_MONEY)
                || isNamedBehind(offer)
                || isOfAThing(offer);
    }

    /// "$5,000 annual bonus", "£50k per annum OTE"; but not "£50k per annum, bonus".
    private boolean isNamedBehind(SalaryOffer offer) {
        Optional<PeriodWords.Found> said = periods.at(offer.end());
        int from = said.map(PeriodWords.Found::end).orElse(offer.end());
        if (said.isPresent() && tokens.is(from, SalaryRole.OTE)) {
            return !isAmountAt(from + 1);
        }
        if (said.isPresent() && !tokens.is(offer.end(), SalaryRole.ADJECTIVE)) {
            return false;
        }
        for (int place = from; place < offer.end() + NEAR; place++) {
            if (!tokens.isWord(place) || tokens.is(place, SalaryRole.ENDS_NAME)) {
                return false;
            }
            if (tokens.is(place, SalaryRole.NOT_PAY)) {
                // "£40k OTE £60k": the word belongs to the amount behind it.
                return !(tokens.is(place, SalaryRole.OTE) && isAmountAt(place + 1));
            }
        }
        return false;
    }

    /// "A $15,000 kitchen", but "a $60,000 salary".
    private boolean isOfAThing(SalaryOffer offer) {
        int before = offer.start() - 1;
        int behind = offer.end();
        boolean article = tokens.is(before, SalaryRole.PER) && tokens.end(before) - tokens.start(before) == 1;
        return article
                && tokens.isWord(behind)
                && (tokens.roles(behind) & (SalaryRole.PAY.bit() | SalaryRole.BESIDE.bit() | PERIODS)) == 0;
    }

    private boolean isAmountAt(int place) {
        int figure = tokens.is(place, Sign.COLON) ? place + 1 : place;
        return tokens.isFigure(figure) || (tokens.isMoney(figure) && tokens.isFigure(figure + 1));
    }

    /// The place of the word that names an amount, behind which only small words stand: "bonus *of up to*".
    private int nameBefore(SalaryOffer offer) {
        int place = offer.start() - 1;
        while (tokens.is(place, Sign.COLON)
                || tokens.is(place, Sign.DASH)
                || ((tokens.is(place, SalaryRole.FILLER)
                                || tokens.is(place, SalaryRole.UP_TO)
                                || tokens.is(place, SalaryRole.BETWEEN)
                                || tokens.is(place, SalaryRole.FROM))
                        && !tokens.is(place, SalaryRole.NOT_PAY))) {
            place--;
        }
        return place;
    }

    /// "$40 per class" is paid, but not for a time that we know.
    boolean isPieceWork(SalaryOffer offer) {
        int place = grossEnd(offer);
        return periods.at(place).isEmpty() && (periods.isPieceAt(place) || periods.isOtherTimeAt(place));
    }

    /// "$2,000 biweekly".
    boolean isForOtherTime(SalaryOffer offer) {
        return periods.isOtherTimeAt(grossEnd(offer));
    }

    private int grossEnd(SalaryOffer offer) {
        int place = offer.end();
        while (place < offer.end() + 2 && tokens.is(place, SalaryRole.GROSS)) {
            place++;
        }
        return place;
    }

    /// Whether the clause around an amount speaks of other money: "save up to $300 on your phone".
    boolean isAmongOtherMoney(SalaryOffer offer) {
        int reach = prose ? CLAUSE : NEAR;
        return isBehindOtherMoney(offer) || speaksOfOther(behind(offer), 1, reach);
    }

    /// Whether the words before an amount speak of other money.
    boolean isBehindOtherMoney(SalaryOffer offer) {
        return speaksOfOther(offer.start() - 1, -1, prose ? CLAUSE : NEAR);
    }

    private boolean speaksOfOther(int from, int step, int reach) {
        for (int place = from; Math.abs(place - from) < reach; place += step) {
            boolean ends = !prose && tokens.is(place, SalaryRole.ENDS_NAME);
            if (place < 0 || place >= tokens.size() || endsClause(place) || ends) {
                return false;
            }
            if ((tokens.roles(place) & (prose ? OTHER_IN_PROSE : OTHER)) != 0) {
                return true;
            }
        }
        return false;
    }

    private boolean endsClause(int place) {
        return tokens.is(place, Sign.BREAK)
                || tokens.is(place, Sign.PLUS)
                || tokens.is(place, Sign.OR_MORE)
                || tokens.is(place, Sign.OPEN);
    }

    /// Whether an amount stands in a cell of its own: a line, an item, a bracket.
    boolean isInACell(SalaryOffer offer) {
        int before = offer.start() - 1;
        int behind = behind(offer);
        while (tokens.is(behind, SalaryRole.GROSS) || tokens.isMoney(behind)) {
            behind++;
        }
        boolean begins = isEdge(before) || tokens.is(before, Sign.OPEN) || tokens.is(before, Sign.DASH);
        boolean ends = isEdge(behind)
                || tokens.is(behind, Sign.CLOSE)
                || tokens.is(behind, Sign.PLUS)
                || tokens.is(behind, Sign.OR_MORE)
                || tokens.is(behind, Sign.OPEN)
                || tokens.is(behind, Sign.COMMA)
                || tokens.is(behind, Sign.DASH);
        return (begins || tokens.is(before, Sign.COLON)) && ends;
    }

    /// Whether an amount is all that its line or item says.
    boolean isAlone(SalaryOffer offer) {
        int before = offer.start() - 1;
        boolean begins = isEdge(before) || (tokens.is(before, Sign.DASH) && isEdge(before - 1));
        return begins && isInACell(offer);
    }

    private boolean isEdge(int place) {
        return place < 0 || place >= tokens.size() || tokens.is(place, Sign.BREAK);
    }

    /// Half of a date or of a telephone number.
    boolean isPartOfSomethingBroken(SalaryOffer offer) {
        int before = offer.start() - 1;
        boolean joined = tokens.is(before, Sign.DASH) || tokens.is(before, SalaryRole.TO);
        boolean negative = tokens.is(before, Sign.DASH) && tokens.isMoney(before - 1);
        if (negative
                && tokens.end(before) == tokens.start(offer.start())
                && offer.money().isEmpty()) {
            return true;
        }
        if (tokens.is(joined ? before - 1 : before, Unit.BROKEN)) {
            return true;
        }
        int dash = offer.end();
        boolean goesOn = (tokens.is(dash, Sign.DASH) || tokens.is(dash, Sign.POINT)) && tokens.isFigure(dash + 1);
        boolean touches =
                tokens.isFigure(before) || tokens.isFigure(offer.end()) || (joined && tokens.isFigure(before - 1));
        return (touches || goesOn) && offer.money().isEmpty();
    }

    private boolean isNamed(SalaryOffer offer, SalaryRole role) {
        for (int place = offer.start() - 1; place >= Math.max(0, offer.start() - NAMED_WITHIN); place--) {
            boolean heading = place == offer.start() - 1 && !tokens.isFigure(place);
            if (tokens.isFigure(place) || (tokens.is(place, Sign.BREAK) && !heading)) {
                return false;
            }
            if (tokens.is(place, role)) {
                return true;
            }
        }
        return false;
    }
}
