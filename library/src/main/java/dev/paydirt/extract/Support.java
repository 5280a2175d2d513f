package dev.paydirt.extract;

import java.util.ArrayList;
import java.util.List;

/// Which of several hits count: those that are sure, and those that the words around them support. Hits that stand in
/// one list support each other: of "Java, Go and R" each is a language, of "go" alone nobody knows.
final class Support {
    /// So many unsure hits in one list need no sure one among them.
    private static final int ENOUGH = 3;

    private static final int FAR = 4;

    @FunctionalInterface
    interface Evidence {
        boolean holds(Passage passage, Hit hit);
    }

    private Support() {}

    /// @param hits of one topic, in the order of the passage
    /// @param evidence whether the words around an unsure hit speak for it
    static List<Hit> supported(Passage passage, List<Hit> hits, Evidence evidence) {
        var counting = new ArrayList<Hit>();
        int from = 0;
        while (from < hits.size()) {
            int to = from + 1;
            while (to < hits.size() && areListed(passage, hits.get(to - 1), hits.get(to))) {
                to++;
            }
            List<Hit> group = hits.subList(from, to);
            if (isSupported(passage, group, evidence)) {
                counting.addAll(group);
            }
            from = to;
        }
        return counting;
    }

    private static boolean isSupported(Passage passage, List<Hit> group, Evidence evidence) {
        int words = 0;
        for (Hit hit : group) {
            if (!hit.phrase().unsure() || evidence.holds(passage, hit)) {
                return true;
            }
            words += hit.phrase().isLetter() || !hit.phrase().asWritten() ? 0 : 1;
        }
        return words >= ENOUGH;
    }

    /// Whether nothing but commas, slashes and "and" stands between two hits.
    static boolean areListed(Passage passage, Hit one, Hit other) {
        if (other.from() - one.to() > FAR || other.from() == one.to()) {
            return false;
        }
        for (int at = one.to(); at < other.from(); at++) {
            boolean joins = passage.is(at, Cue.AND) || isSeparator(passage, at);
            if (!joins || passage.beginsLine(at)) {
                return false;
            }
        }
        return !passage.beginsLine(other.from());
    }

    private static boolean isSeparator(Passage passage, int at) {
        return passage.isSign(at, ',')
                || passage.isSign(at, '/')
                || passage.isSign(at, '|')
                || passage.isSign(at, ';')
                || passage.isSign(at, '&')
                || passage.isSign(at, '+')
                || passage.isSign(at, '\u2022')
                || passage.isSign(at, '\u00b7')
                || passage.isSign(at, '(')
                || passage.isSign(at, ')')
                || (passage.isSign(at, '-') && !passage.isGlued(at + 1));
    }

    /// Whether a line holds nothing but this, perhaps behind a bullet.
    static boolean isAlone(Passage passage, int from, int to) {
        boolean begins = passage.beginsLine(from)
                || (passage.isSign(from - 1) && passage.beginsLine(from - 1) && !passage.isGlued(from));
        boolean ends = passage.beginsLine(to) || (passage.isSign(to) && passage.beginsLine(to + 1));
        return begins && ends;
    }
}
