package dev.paydirt.extract;

import java.util.ArrayList;
import java.util.List;

/// Finds the degrees that an advertisement speaks of.
final class EducationReader {
    /// As they go into the data, the lowest first.
    private static final List<String> LADDER = List.of(
            "High school",
            "Vocational training",
            "Associate degree",
            "Degree",
            "Bachelor's degree",
            "Master's degree",
            "Professional degree",
            "Doctorate");

    private EducationReader() {}

    /// @param hits the degrees among all hits, in the order of the passage
    static List<Demand> read(Passage passage, List<Hit> hits) {
        var demands = new ArrayList<Demand>();
        for (Hit hit : Support.supported(passage, hits, EducationReader::isDegree)) {
            if (!isVerb(passage, hit) && !isOfAnother(passage, hit)) {
                demands.add(new Demand(hit.value(), true, LADDER.indexOf(hit.value()), hit.from(), hit.to()));
            }
        }
        return demands;
    }

    private static boolean isDegree(Passage passage, Hit hit) {
        boolean next = passage.is(hit.to(), Cue.DEGREE_NEXT) && !passage.beginsLine(hit.to());
        boolean level = passage.isSign(hit.to(), '-') && passage.is(hit.to() + 1, Cue.DEGREE_NEXT);
        return next || level || Support.isAlone(passage, hit.from(), hit.to());
    }

    /// "You will master in months", "able to master".
    private static boolean isVerb(Passage passage, Hit hit) {
        return hit.phrase().unsure() && passage.is(hit.from() - 1, Cue.VERB);
    }

    /// "Tuition reimbursement for your Master's degree", "a team of PhD researchers".
    private static boolean isOfAnother(Passage passage, Hit hit) {
        int start = passage.sentenceStart(hit.from());
        int end = passage.sentenceEnd(hit.to() - 1);
        boolean benefit = passage.has(start, end, Cue.NO_DEGREE);
        boolean company = passage.has(start, hit.from(), Cue.COMPANY);
        return benefit || (company && !passage.has(start, end, Cue.CANDIDATE));
    }
}
