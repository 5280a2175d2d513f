package dev.paydirt.extract;

import java.util.List;
import java.util.Optional;

/// Finds in which way somebody is employed: from the title, and only where that is silent from the description.
///
/// What is said in two ways ("full-time or part-time") is not known; but a full-time internship is an internship.
final class EmploymentReader {
    private static final String INTERN = "INTERN";
    private static final int NEAR = 4;
    private static final int NEAR_LABEL = 6;

    /// In French this says nothing of hours, but "CDI temps plein" does, and "CDI / Freelance" names two ways.
    private static final String PERMANENT = "cdi";

    private EmploymentReader() {}

    /// The kinds of employment that a title speaks of.
    ///
    /// @param hits the kinds of employment among all hits of the title
    static List<Hit> inTitle(Passage title, List<Hit> hits) {
        return hits.stream().filter(hit -> isOfTitle(title, hit)).toList();
    }

    private static boolean isOfTitle(Passage title, Hit hit) {
        return switch (hit.phrase().words()) {
            case "contract", "contractor", "contractors", "volunteer", "temp" ->
                isApart(title, hit) || title.is(hit.to(), Cue.EMPLOYMENT_NEXT);
            case "stage" ->
                isApart(title, hit) || (hit.from() == 0 && !title.lowered(1).equals("manager"));
            default -> !title.is(hit.from() - 1, Cue.NOT_LEVEL) && !title.is(hit.to(), Cue.NO_EMPLOYMENT);
        };
    }

    /// Behind a dash, between brackets: not a word of the name of the job.
    private static boolean isApart(Passage title, Hit hit) {
        boolean begins = title.isSign(hit.from() - 1);
        boolean ends = title.isSign(hit.to()) || hit.to() >= title.size();
        return (begins && ends) || (hit.from() == 0 && title.isSign(hit.to()));
    }

    /// @param hits the kinds of employment among all hits of the description
    static Optional<Hit> ofDescription(Passage passage, List<Hit> hits) {
        List<Hit> kinds = Support.supported(passage, hits, EmploymentReader::isSaid).stream()
                .filter(hit -> !isOfOthers(passage, hit))
                .filter(hit -> !Denial.isDenied(passage, hit.from(), hit.to()))
                .toList();
        return one(kinds);
    }

    private static boolean isSaid(Passage passage, Hit hit) {
        return passage.lowered(hit.from() - 1).equals(PERMANENT)
                || isValue(passage, hit)
                || isLabelled(passage, hit)
                || isOfPosition(passage, hit);
    }

    static Optional<Hit> one(List<Hit> kinds) {
        Optional<Hit> intern =
                kinds.stream().filter(kind -> kind.value().equals(INTERN)).findFirst();
        boolean same = kinds.stream().map(Hit::value).distinct().count() == 1;
        return intern.or(() -> same ? Optional.of(kinds.getFirst()) : Optional.empty());
    }

    /// "| Full-time |", "(part-time)", a line of its own.
    private static boolean isValue(Passage passage, Hit hit) {
        int before = hit.from() - 1;
        boolean begins = passage.beginsLine(hit.from()) || isBar(passage, before) || passage.isSign(before, '(');
        int next = hit.to();
        boolean ends = passage.beginsLine(next) || isBar(passage, next) || passage.isSign(next, ')');
        boolean listed = passage.isSign(next, ',') && isBar(passage, before);
        return begins && (ends || listed);
    }

    private static boolean isBar(Passage passage, int at) {
        return passage.isSign(at, '|') || passage.isSign(at, '\u2022') || passage.isSign(at, '\u00b7');
    }

    /// "Job type: full-time", "Employment: contract".
    private static boolean isLabelled(Passage passage, Hit hit) {
        int start = Math.max(passage.sentenceStart(hit.from()), hit.from() - NEAR_LABEL);
        for (int at = hit.from() - 1; at >= start; at--) {
            if (passage.isSign(at, ':')) {
                return passage.is(at - 1, Cue.EMPLOYMENT_LABEL);
            }
        }
        return false;
    }

    /// "a full-time, permanent position", but not "all full-time employees" and not "our full-time positions".
    private static boolean isOfPosition(Passage passage, Hit hit) {
        int end = Math.min(passage.sentenceEnd(hit.to() - 1), hit.to() + NEAR);
        for (int at = hit.to(); at < end; at++) {
            if (passage.is(at, Cue.NO_EMPLOYMENT)) {
                return false;
            }
            if (passage.is(at, Cue.EMPLOYMENT_NEXT)) {
                return !passage.is(at + 1, Cue.NO_EMPLOYMENT);
            }
        }
        return false;
    }

    private static boolean isOfOthers(Passage passage, Hit hit) {
        int start = passage.sentenceStart(hit.from());
        boolean orPermanent = (passage.isSign(hit.from() - 1)
                        && passage.lowered(hit.from() - 2).equals(PERMANENT))
                || (passage.isSign(hit.to()) && passage.lowered(hit.to() + 1).equals(PERMANENT));
        boolean alternative = !hit.value().endsWith("TIME") && orPermanent;
        return alternative
                || passage.is(hit.to(), Cue.NO_EMPLOYMENT)
                || passage.is(hit.from() - 1, Cue.COMPANY)
                || passage.has(start, hit.from(), Cue.YEARS);
    }
}
