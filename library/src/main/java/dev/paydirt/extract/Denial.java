package dev.paydirt.extract;

/// Whether a passage says of something that it is not wanted.
final class Denial {
    private static final int BEFORE = 5;
    private static final int BEHIND = 7;

    private Denial() {}

    /// "no knowledge of SAP", "a degree is not required"; but not "not only Java".
    static boolean isDenied(Passage passage, int from, int to) {
        int start = passage.sentenceStart(from);
        for (int at = from - 1; at >= Math.max(start, from - BEFORE); at--) {
            if (ends(passage, at)) {
                break;
            }
            if (passage.is(at, Cue.NO) && !isHarmless(passage, at)) {
                return true;
            }
        }
        int end = Math.min(passage.sentenceEnd(to - 1), to + BEHIND);
        for (int at = to; at < end; at++) {
            if (ends(passage, at)) {
                break;
            }
            // "Java, for people who never needed it" wants Java all the same.
            if (passage.is(at, Cue.NO) && !passage.lowered(at).equals("never") && isNeed(passage, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHarmless(Passage passage, int no) {
        // "don't", "isn't": the word that matters stands behind the apostrophe.
        int next = passage.isSign(no + 1, '\'') ? no + 3 : no + 1;
        return passage.is(next, Cue.NO_REALLY) || passage.isSign(no + 1, '.') || passage.isSign(no - 1, '/');
    }

    private static boolean isNeed(Passage passage, int no) {
        int next = passage.isSign(no + 1, '\'') ? no + 3 : no + 1;
        return passage.is(next, Cue.NEEDED) || (passage.is(next + 1, Cue.NEEDED) && !passage.is(next, Cue.NO_REALLY));
    }

    private static boolean ends(Passage passage, int at) {
        return passage.isSign(at, ';')
                || passage.isSign(at, ':')
                || passage.isSign(at, '(')
                || passage.isSign(at, ')')
                || (passage.isSign(at, '-') && !passage.isGlued(at));
    }
}
