package dev.paydirt.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds how far up a position is: from its title, and only where that is silent from plain words of the description.
final class SeniorityReader {
    private static final String INTERNSHIP = "INTERNSHIP";

    /// Of two levels in one title the later here is meant: a "senior director" is a director, an "associate director"
    /// too.
    private static final List<String> STRONGER =
            List.of("ASSOCIATE", "SENIOR", "LEAD", "DIRECTOR", "EXECUTIVE", "ENTRY", INTERNSHIP);

    private SeniorityReader() {}

    /// The levels that a title speaks of.
    ///
    /// @param hits the levels among all hits of the title
    static List<Hit> inTitle(Passage title, List<Hit> hits) {
        var levels = new ArrayList<Hit>();
        for (Hit hit : hits) {
            if (!title.has(0, hit.from(), Cue.NOT_LEVEL) && (!hit.phrase().unsure() || isLevel(title, hit))) {
                levels.add(hit);
            }
        }
        return levels;
    }

    private static boolean isLevel(Passage title, Hit hit) {
        boolean begins = hit.from() == 0 || title.isSign(hit.from() - 1);
        return switch (hit.phrase().words()) {
            case "associate" -> begins && (title.isSign(hit.to(), ',') || title.isWord(hit.to()));
            case "principal" -> begins && title.isWord(hit.to());
            case "stage" -> isApart(title, hit);
            case "manager" ->
                begins
                        && (title.isSign(hit.to(), ',')
                                || title.lowered(hit.to()).equals("of"));
            default -> title.has(hit.to(), hit.to() + 3, Cue.TRADE);
        };
    }

    /// "Stage Juriste", "Juriste (stage)"; but not "Stage Manager".
    private static boolean isApart(Passage title, Hit hit) {
        boolean begins = hit.from() == 0 && !title.lowered(hit.to()).equals("manager");
        return begins || (title.isSign(hit.from() - 1) && (title.isSign(hit.to()) || hit.to() >= title.size()));
    }

    /// "Mid/Senior" is a level of its own; of "Junior or Senior" nobody knows which is meant.
    ///
    /// @param levels at least one
    static Optional<Hit> one(Passage title, List<Hit> levels) {
        Hit one = levels.getFirst();
        for (Hit other : levels.subList(1, levels.size())) {
            if (other.value().equals(one.value())) {
                continue;
            }
            if (areAlternatives(title, one, other) || rank(one) < 0 || rank(other) < 0) {
                return Optional.empty();
            }
            boolean intern = other.value().equals(INTERNSHIP);
            if (isBeginner(one) != isBeginner(other) && !intern) {
                return Optional.empty();
            }
            one = rank(other) > rank(one) ? other : one;
        }
        return Optional.of(one);
    }

    private static boolean isBeginner(Hit hit) {
        return rank(hit) >= STRONGER.indexOf("ENTRY");
    }

    private static int rank(Hit hit) {
        return STRONGER.indexOf(hit.value());
    }

    private static boolean areAlternatives(Passage title, Hit one, Hit other) {
        for (int at = one.to(); at < other.from(); at++) {
            if (title.is(at, Cue.OR) || title.is(at, Cue.AND) || title.isSign(at, '/') || title.isSign(at, '&')) {
                return true;
            }
        }
        return false;
    }

    /// "An entry-level position", "Seniority: senior", "we are looking for a senior …".
    ///
    /// @param hits the levels among all hits of the description
    static Optional<Hit> ofDescription(Passage passage, List<Hit> hits) {
        Optional<Hit> found = Optional.empty();
        for (Hit hit : hits) {
            if (hit.phrase().unsure()
                    || !isOfPosition(passage, hit)
                    || Denial.isDenied(passage, hit.from(), hit.to())) {
                continue;
            }
            if (found.isPresent() && !found.get().value().equals(hit.value())) {
                return Optional.empty();
            }
            found = found.or(() -> Optional.of(hit));
        }
        return found;
    }

    private static boolean isOfPosition(Passage passage, Hit hit) {
        int start = passage.sentenceStart(hit.from());
        if (passage.has(start, hit.from(), Cue.NOT_LEVEL) && !isSought(passage, hit)) {
            return false;
        }
        int next = passage.isSign(hit.to(), '-') ? hit.to() + 1 : hit.to();
        boolean position = isPosition(passage, next) && isThis(passage, hit);
        boolean labelled = passage.isSign(hit.from() - 1, ':')
                && passage.is(hit.from() - 2, Cue.LEVEL_LABEL)
                && (passage.beginsLine(hit.to()) || passage.isWord(hit.to()));
        return position || labelled || isSought(passage, hit);
    }

    /// "an intermediate level position", but not "an intermediate level of English".
    private static boolean isPosition(Passage passage, int next) {
        int noun = passage.lowered(next).equals("level") ? next + 1 : next;
        return passage.is(noun, Cue.LEVEL_NEXT) && !passage.beginsLine(noun);
    }

    /// "this senior position", "an entry level role", "the RN new graduate position".
    private static boolean isThis(Passage passage, Hit hit) {
        return passage.is(hit.from() - 1, Cue.ARTICLE)
                || passage.is(hit.from() - 2, Cue.ARTICLE)
                || passage.lowered(hit.from() - 1).equals("this")
                || passage.beginsLine(hit.from());
    }

    private static boolean isSought(Passage passage, Hit hit) {
        int before = hit.from() - 1;
        if (!passage.is(before, Cue.ARTICLE)) {
            return false;
        }
        boolean preposition = passage.lowered(before - 1).equals("for");
        return passage.is(preposition ? before - 2 : before - 1, Cue.SEEKING);
    }
}
