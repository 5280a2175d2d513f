package dev.paydirt.posting;

import dev.paydirt.posting.SalaryOffer.Open;
import dev.paydirt.posting.SalaryTokens.Sign;

/// How a text says that an amount is the least or the most.
final class BoundWords {
    private final SalaryTokens tokens;

    BoundWords(SalaryTokens tokens) {
        this.tokens = tokens;
    }

    /// Which bound an amount leaves open.
    ///
    /// @param start its first token
    /// @param end behind its last
    /// @param behind behind its period too
    Open open(int start, int end, int behind) {
        int place = start - 1;
        while (tokens.is(place, Sign.POINT)
                || tokens.is(place, Sign.COLON)
                || ((tokens.is(place, SalaryRole.FILLER) || tokens.is(place, SalaryRole.PAY)) && !isBound(place))) {
            place--;
        }
        int before = start - 1;
        boolean onlyTo = tokens.is(before, SalaryRole.TO)
                && !tokens.is(before, SalaryRole.PER)
                && (before == 0 || tokens.is(before - 1, Sign.BREAK));
        boolean and = tokens.is(behind, SalaryRole.AND) || tokens.is(behind, SalaryRole.OR);
        int last = and ? behind + 1 : behind;
        boolean turned = tokens.is(place - 1, SalaryRole.NOT);
        boolean most = tokens.is(place, SalaryRole.UP_TO) || tokens.is(place, Sign.LESS);
        boolean least = tokens.is(place, SalaryRole.FROM) || tokens.is(place, Sign.MORE);
        if (onlyTo || (turned ? least : most)) {
            return Open.DOWNWARDS;
        }
        if (turned ? most : least) {
            return Open.UPWARDS;
        }
        return openBehind(end, behind, last);
    }

    private Open openBehind(int end, int behind, int last) {
        boolean nextAmounts = isAmountAt(smallWordsEnd(last + 1));
        if (tokens.is(last, SalaryRole.OR_LESS) && !nextAmounts) {
            return Open.DOWNWARDS;
        }
        boolean more = tokens.is(last, SalaryRole.OR_MORE) && !nextAmounts;
        return more || tokens.is(end, Sign.OR_MORE) || tokens.is(behind, Sign.OR_MORE) ? Open.UPWARDS : Open.NONE;
    }

    private boolean isBound(int place) {
        return tokens.is(place, SalaryRole.UP_TO) || tokens.is(place, SalaryRole.FROM);
    }

    /// Behind small words: "to *a maximum of*".
    int smallWordsEnd(int from) {
        int place = from;
        while (place < from + 3
                && (tokens.is(place, SalaryRole.FILLER)
                        || tokens.is(place, SalaryRole.UP_TO)
                        || tokens.is(place, SalaryRole.TO)
                        || tokens.is(place, SalaryRole.PER)
                        || tokens.is(place, Sign.COLON))) {
            place++;
        }
        return place;
    }

    private boolean isAmountAt(int place) {
        int figure = place;
        while (tokens.isMoney(figure)) {
            figure++;
        }
        return tokens.isAmount(figure);
    }
}
