package dev.paydirt.extract;

/// Whether words stand for themselves, and are no piece of something longer: of an address, of "R&D", of "Go-getter".
final class Whole {
    private Whole() {}

    static boolean is(Phrase phrase, Passage passage, int from, int to) {
        if (phrase.topic() == Topic.NOTHING) {
            return true;
        }
        return begins(phrase, passage, from) && ends(phrase, passage, to);
    }

    private static boolean begins(Phrase phrase, Passage passage, int from) {
        if (!passage.isGlued(from)) {
            return true;
        }
        if (isOfAddress(passage, from - 1)) {
            return false;
        }
        // "shop.example" and "setup.py", but "end.Python" and "VB.NET".
        boolean dotted = passage.isSign(from, '.') ? passage.isWord(from - 1) : isDotted(passage, from - 1);
        int first = passage.isSign(from, '.') ? from + 1 : from;
        if (dotted && !passage.isCapital(first)) {
            return false;
        }
        boolean joined = passage.isSign(from - 1, '-') || passage.isSign(from - 1, '&');
        boolean owned = passage.isSign(from - 1, '\'') && !passage.is(from - 2, Cue.IN);
        return !phrase.unsure() || (!(joined && passage.isGlued(from - 1)) && !owned);
    }

    private static boolean ends(Phrase phrase, Passage passage, int to) {
        if (!passage.isGlued(to)) {
            // "R 35,000" is money.
            return !phrase.isLetter() || passage.number(to) < 0 || passage.beginsLine(to);
        }
        if (isOfAddress(passage, to)) {
            return false;
        }
        if (passage.isSign(to, '.') && passage.isGlued(to + 1) && passage.isWord(to + 1)) {
            return passage.isCapital(to + 1);
        }
        boolean trademark = passage.isSign(to, ')') && passage.isSign(to - 2, '(');
        if (phrase.isLetter() && (isOfLetter(passage, to) || trademark)) {
            return false;
        }
        if (!phrase.unsure()) {
            return true;
        }
        boolean hyphen = passage.isSign(to, '-') && passage.isGlued(to + 1) && !passage.is(to + 1, Cue.OF_SKILL);
        boolean joined = passage.isSign(to, '&') || passage.isSign(to, '\'');
        boolean degree = phrase.topic() == Topic.EDUCATION;
        return degree || (!hyphen && !joined);
    }

    /// "R$", "C+", "C:": the letter is no language.
    private static boolean isOfLetter(Passage passage, int to) {
        return passage.isSign(to, '+')
                || passage.isSign(to, '#')
                || passage.isSign(to, '&')
                || passage.isSign(to, ':')
                || passage.isSign(to, '*');
    }

    private static boolean isDotted(Passage passage, int at) {
        return passage.isSign(at, '.') && passage.isGlued(at) && passage.isWord(at - 1);
    }

    private static boolean isOfAddress(Passage passage, int at) {
        return passage.isSign(at, '@')
                || passage.isSign(at, '_')
                || passage.isSign(at, '\\')
                || passage.isSign(at, '$');
    }
}
