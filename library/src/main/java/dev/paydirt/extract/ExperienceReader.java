package dev.paydirt.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds how many years of experience are asked for: "5+ years", "three to five years", "mindestens 3 Jahre".
///
/// Years of the employer, of age, of contracts and of the past are none.
final class ExperienceReader {
    /// Nobody is asked for more.
    private static final int MOST_YEARS = 30;

    /// From so many years on a sentence must speak of the applicant: firms boast with less.
    private static final int MANY_YEARS = 15;

    /// From so many on they are the firm's in a sentence that begins with "With".
    private static final int BOASTED_YEARS = 10;

    private static final int BEHIND = 9;
    private static final int BEFORE = 8;

    private ExperienceReader() {}

    static List<Demand> read(Passage passage) {
        var demands = new ArrayList<Demand>();
        for (int at = 0; at < passage.size(); at++) {
            if (passage.is(at, Cue.YEARS)) {
                years(passage, at).ifPresent(demands::add);
            }
        }
        return demands;
    }

    private static Optional<Demand> years(Passage passage, int years) {
        return YearsBefore.read(passage, years)
                .filter(span -> span.least() <= MOST_YEARS && span.most().orElse(0) <= MOST_YEARS)
                .filter(span -> isOfExperience(passage, span, years))
                .filter(span -> !isOfAnother(passage, span, years))
                .map(span -> new Demand(span.text(), false, span.least(), span.from(), end(passage, years)));
    }

    /// The word "experience" belongs to the evidence where it stands right behind.
    private static int end(Passage passage, int years) {
        int end = years + 1;
        for (int at = years + 1; at < Math.min(passage.sentenceEnd(years), years + BEHIND); at++) {
            if (passage.is(at, Cue.EXPERIENCE)) {
                return at + 1;
            }
        }
        return end;
    }

    private static boolean isOfExperience(Passage passage, YearsBefore.Years span, int years) {
        int end = Math.min(passage.sentenceEnd(years), years + BEHIND);
        int start = Math.max(passage.sentenceStart(years), span.from() - BEFORE);
        for (int at = start; at < span.from(); at++) {
            start = passage.isSign(at, ';') ? at : start;
        }
        if (passage.has(years + 1, end, Cue.EXPERIENCE) || passage.has(start, span.from(), Cue.EXPERIENCE)) {
            return true;
        }
        // "5+ years in sales", "at least two years as a cook"
        String next = passage.lowered(years + 1);
        boolean work = passage.is(years + 1, Cue.IN)
                || next.equals("as")
                || next.equals("als")
                || next.equals("of")
                || (next.endsWith("ing") && passage.isWord(years + 1));
        return work && (span.isLeast() || passage.beginsLine(span.from()) || isCandidate(passage, years));
    }

    private static boolean isOfAnother(Passage passage, YearsBefore.Years span, int years) {
        int start = passage.sentenceStart(span.from());
        int end = passage.sentenceEnd(years);
        int next = passage.isSign(years + 1, '\'') ? years + 2 : years + 1;
        String following = passage.lowered(next + 1);
        boolean passed = passage.is(next, Cue.PASSED)
                || (passage.isSign(next, '-') && passage.is(next + 1, Cue.PASSED))
                || (passage.lowered(next).equals("of") && passage.is(next + 1, Cue.PASSED))
                || (passage.is(next, Cue.OR)
                        && (following.equals("older") || following.equals("more"))
                        && isAge(passage, next + 2))
                || (passage.is(next, Cue.IN) && passage.is(next + 1, Cue.IN_BUSINESS));
        if (passed || passage.is(span.from() - 1, Cue.UP_TO_NOW) || passage.has(years, end, Cue.COMBINED)) {
            return true;
        }
        if (passage.is(span.from() - 1, Cue.COMPANY) && !passage.is(span.from() - 1, Cue.YEARS)) {
            return true;
        }
        return isBoast(passage, span, start, end);
    }

    private static boolean isAge(Passage passage, int at) {
        return passage.lowered(at - 1).equals("older") || passage.has(at, at + 3, Cue.PASSED);
    }

    /// "With over 20 years of experience, Acme …", "our team has 8 years of experience".
    private static boolean isBoast(Passage passage, YearsBefore.Years span, int start, int end) {
        if (isCandidate(passage, start, end)) {
            return false;
        }
        boolean many = span.least() >= MANY_YEARS;
        if (begins(passage, span.from())) {
            return many;
        }
        boolean company = passage.has(start, end, Cue.COMPANY);
        boolean brings = passage.has(start, span.from(), Cue.BRING);
        boolean with = passage.lowered(start).equals("with") && passage.isCapital(start);
        return company || many || brings || (with && span.least() >= BOASTED_YEARS);
    }

    /// A line or sentence that begins with the years is a demand; perhaps behind a bullet.
    private static boolean begins(Passage passage, int from) {
        boolean bullet = passage.isSign(from - 1) && passage.beginsLine(from - 1);
        return passage.beginsSentence(from) || bullet;
    }

    private static boolean isCandidate(Passage passage, int years) {
        return isCandidate(passage, passage.sentenceStart(years), passage.sentenceEnd(years));
    }

    private static boolean isCandidate(Passage passage, int start, int end) {
        return passage.has(start, end, Cue.CANDIDATE);
    }
}
