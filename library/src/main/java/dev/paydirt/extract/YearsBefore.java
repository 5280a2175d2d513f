package dev.paydirt.extract;

import java.util.Optional;
import java.util.OptionalInt;

/// Reads the number that stands before the word "years", backwards: "5", "5+", "3 - 5", "three to five", "five (5)",
/// "at least 5", "5 or more", "up to 3".
final class YearsBefore {
    /// @param least of the range; for "up to 3" it is 0
    /// @param most empty for a single number and for "5+"
    /// @param isLeast whether more is fine: "5+", "at least 5"
    /// @param from the first word
    record Years(int least, OptionalInt most, boolean isLeast, int from) {
        /// As it goes into the data: `5 years`, `5+ years`, `3-5 years`, `0-3 years`.
        String text() {
            if (most.isPresent()) {
                return least + "-" + most.getAsInt() + " years";
            }
            return least + (isLeast ? "+" : "") + (least == 1 && !isLeast ? " year" : " years");
        }
    }

    private static final int NEAR = 6;

    private final Passage passage;
    private int at;
    private boolean least;

    private YearsBefore(Passage passage, int years) {
        this.passage = passage;
        this.at = years - 1;
    }

    static Optional<Years> read(Passage passage, int years) {
        return new YearsBefore(passage, years).read(years);
    }

    private Optional<Years> read(int years) {
        if (passage.isSign(at, '-') && passage.number(at - 1) >= 0) {
            // "a 5-year plan" is no experience, but "3-5-year" never comes without the word behind it
            at--;
        }
        skipMore();
        skipParenthesis();
        OptionalInt last = number();
        if (last.isEmpty() || passage.beginsLine(years)) {
            return Optional.empty();
        }
        OptionalInt first = lower();
        if (first.isPresent()) {
            return first.getAsInt() < last.getAsInt()
                    ? Optional.of(new Years(first.getAsInt(), last, false, at + 1))
                    : Optional.empty();
        }
        return single(last.getAsInt(), years);
    }

    private Optional<Years> single(int number, int years) {
        int from = at + 1;
        boolean point = passage.isSign(at, '.');
        int before = point ? at - 1 : at;
        if (passage.is(before, Cue.UP) || passage.is(before, Cue.MOST)) {
            return Optional.empty();
        }
        if (passage.is(before, Cue.TO) && passage.is(before - 1, Cue.UP)) {
            return Optional.of(new Years(0, OptionalInt.of(number), false, before - 1))
                    .filter(_ -> number > 0);
        }
        boolean than = passage.is(before, Cue.OVER) || passage.lowered(before).equals("than");
        if (passage.lowered(before).equals("than") && !passage.is(before - 1, Cue.OR_MORE)) {
            return Optional.empty();
        }
        boolean of = passage.lowered(before).equals("of") && passage.is(before - 1, Cue.LEAST);
        boolean isBefore = than || of || passage.is(before, Cue.LEAST);
        boolean isLeast = least || isBefore || isMinimumBehind(years);
        boolean twoWords = of || passage.is(before - 1, Cue.OR_MORE);
        int start = isBefore && !least ? (twoWords ? before - 1 : before) : from;
        if (number == 0 || (passage.isSign(at, '.') && passage.number(at - 1) >= 0)) {
            return Optional.empty();
        }
        return Optional.of(new Years(number, OptionalInt.empty(), isLeast, start));
    }

    /// "3 years minimum", "3 ans minimum", "5 years or more".
    private boolean isMinimumBehind(int years) {
        for (int behind = years + 1; behind < years + NEAR; behind++) {
            String word = passage.lowered(behind);
            if (passage.beginsLine(behind)) {
                return false;
            }
            if (word.equals("minimum") || (passage.is(behind, Cue.OR) && passage.is(behind + 1, Cue.OR_MORE))) {
                return true;
            }
        }
        return false;
    }

    /// The "+" of "5+ years", the "or more" of "5 or more years", the "plus" of "5 plus years".
    private void skipMore() {
        if (passage.isSign(at, '+')) {
            at--;
            least = true;
        } else if (passage.is(at, Cue.OR_MORE) && passage.is(at - 1, Cue.OR)) {
            at -= 2;
            least = true;
        } else if (passage.is(at, Cue.PLUS)) {
            at--;
            least = true;
        }
        if (passage.is(at, Cue.YEARS)) {
            at = -1;
        }
    }

    /// The "(5)" of "five (5) years".
    private void skipParenthesis() {
        if (!passage.isSign(at, ')')) {
            return;
        }
        int inside = passage.isSign(at - 1, '+') ? at - 2 : at - 1;
        if (passage.number(inside) >= 0 && passage.isSign(inside - 1, '(') && passage.number(inside - 2) >= 0) {
            least |= passage.isSign(at - 1, '+');
            at = inside - 2;
        }
    }

    private OptionalInt number() {
        int number = passage.number(at);
        if (number < 0 || passage.beginsLine(at + 1)) {
            return OptionalInt.empty();
        }
        at--;
        return OptionalInt.of(number);
    }

    /// The lower bound before a dash, "to" or the "and" of "between".
    private OptionalInt lower() {
        int number = passage.isSign(at - 1, '+') ? at - 2 : at - 1;
        boolean joint = passage.isSign(at, '-') || passage.is(at, Cue.TO) || isTilde(at);
        boolean alternative = passage.is(at, Cue.OR);
        boolean between = passage.is(at, Cue.AND) && passage.is(number - 1, Cue.BETWEEN);
        if (passage.isSign(number, ')') && passage.number(number - 1) >= 0 && passage.isSign(number - 2, '(')) {
            number -= 3;
        }
        if ((joint || between || alternative) && passage.number(number) >= 0 && !passage.beginsLine(number + 1)) {
            at = between ? number - 2 : number - 1;
            return OptionalInt.of(passage.number(number));
        }
        return OptionalInt.empty();
    }

    private boolean isTilde(int place) {
        return passage.isSign(place, '~');
    }
}
