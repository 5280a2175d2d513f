package dev.paydirt.posting;

import dev.paydirt.posting.SalaryTokens.Sign;
import java.util.Optional;

/// How a text says for how long an amount is paid.
final class PeriodWords {
    /// A period, and the places of the words that say it: from `start` to before `end`.
    record Found(Period period, int start, int end) {}

    private static final int NEAR = 6;

    private final SalaryTokens tokens;

    PeriodWords(SalaryTokens tokens) {
        this.tokens = tokens;
    }

    /// The period said right here.
    Optional<Found> at(int place) {
        if (tokens.is(place, Sign.SLASH)) {
            return noun(place, tokens.is(place + 1, SalaryRole.PER) && !isNoun(place + 1) ? place + 2 : place + 1);
        }
        long roles = tokens.roles(place);
        if (roles == 0) {
            return Optional.empty();
        }
        if (tokens.is(place, SalaryRole.PER)) {
            Optional<Found> found = noun(place, afterPer(place + 1));
            if (found.isPresent()) {
                return found;
            }
        }
        Optional<Period> rate = rate(place);
        if (rate.isPresent()) {
            return Optional.of(new Found(rate.get(), place, place + 2));
        }
        return SalaryRole.alone(roles).map(period -> new Found(period, place, place + 1));
    }

    /// "Day rate": a noun of time before a name of pay.
    private Optional<Period> rate(int place) {
        boolean rate = tokens.is(place + 1, SalaryRole.RATE) && tokens.end(place) - tokens.start(place) > 2;
        return rate ? SalaryRole.noun(tokens.roles(place)) : Optional.empty();
    }

    /// Whether a time stands here that is none of ours: "a fortnight".
    boolean isOtherTimeAt(int place) {
        boolean per = tokens.is(place, SalaryRole.PER) || tokens.is(place, Sign.SLASH);
        return tokens.is(per ? afterPer(place + 1) : place, SalaryRole.OTHER_TIME);
    }

    /// Whether "per" and something that is no time stand here: "per class". "A" and "la" stand before many nouns,
    /// words of three letters only where something is counted.
    boolean isPieceAt(int place) {
        boolean per = tokens.is(place, SalaryRole.PER) && tokens.end(place) - tokens.start(place) == 3;
        int noun = afterPer(place + 1);
        return per && (tokens.isFigure(noun) || (tokens.isWord(noun) && !tokens.is(noun, SalaryRole.BESIDE)));
    }

    /// The nearest period behind an amount, before anything else is said.
    Optional<Found> behind(int from) {
        for (int place = from; place < Math.min(tokens.size(), from + NEAR); place++) {
            Optional<Found> found = at(place);
            if (found.isPresent()) {
                return found;
            }
            boolean ends = tokens.isFigure(place) || (tokens.isMoney(place) && place > from);
            if (ends || isOtherThing(place) || tokens.is(place, SalaryRole.ENDS_PERIOD)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// The nearest period before an amount: "an hourly rate of", "Mensuel de".
    Optional<Found> before(int start) {
        int last = start - 1;
        // A heading stands in a line of its own: "Hourly pay:" and, below, the amount.
        boolean heading = tokens.is(last - 1, Sign.COLON) || tokens.is(last - 1, SalaryRole.PAY);
        if (tokens.is(last, Sign.BREAK) && heading) {
            last--;
        }
        for (int place = last; place >= Math.max(0, start - NEAR); place--) {
            // The state of "Philadelphia, PA 19107" is no period.
            boolean abbreviation = tokens.isWord(place) && tokens.end(place) - tokens.start(place) <= 2;
            Optional<Period> found = abbreviation ? Optional.empty() : SalaryRole.alone(tokens.roles(place));
            found = found.isPresent() ? found : rate(place);
            if (found.isPresent()) {
                return Optional.of(new Found(found.get(), place, place + 1));
            }
            if (tokens.isFigure(place) || tokens.isMoney(place) || isOtherThing(place)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isOtherThing(int place) {
        boolean tax = tokens.is(place, Sign.PLUS) && tokens.is(place + 1, SalaryRole.GROSS);
        return (tokens.is(place, Sign.PLUS) && !tax) || tokens.is(place, Sign.BREAK) || tokens.is(place, Sign.COMMA);
    }

    /// `per 38 hour week` is a week.
    private Optional<Found> noun(int start, int place) {
        int noun = tokens.isFigure(place) && isNoun(place + 1) && isNoun(place + 2) ? place + 2 : place;
        return SalaryRole.noun(tokens.roles(noun)).map(period -> new Found(period, start, noun + 1));
    }

    private boolean isNoun(int place) {
        return (tokens.roles(place) & SalaryRole.NOUNS) != 0;
    }

    /// Behind the point, slash or dash of `p.a.`, `p/h` and `per-hour`, and words such as "per *working* day".
    private int afterPer(int place) {
        int noun = place;
        if (tokens.is(noun, Sign.POINT) || tokens.is(noun, Sign.SLASH) || tokens.is(noun, Sign.DASH)) {
            noun++;
        }
        return tokens.is(noun, SalaryRole.WORKING) ? noun + 1 : noun;
    }
}
