package dev.paydirt.extract;

import java.util.ArrayList;
import java.util.List;

/// Finds the skills that an advertisement speaks of. Most names are skills wherever they stand; those that are words of
/// the language too ("Go", "Excel") need a word beside them that says so, or another skill in the same list.
final class SkillReader {
    private SkillReader() {}

    /// @param hits the skills among all hits, in the order of the passage
    static List<Hit> read(Passage passage, List<Hit> hits) {
        var skills = new ArrayList<Hit>();
        for (Hit hit : Support.supported(passage, hits, SkillReader::isSkill)) {
            if (!Denial.isDenied(passage, hit.from(), hit.to()) && !isLettered(passage, hit)) {
                skills.add(hit);
            }
        }
        return skills;
    }

    private static boolean isLettered(Passage passage, Hit hit) {
        return hit.phrase().isLetter() && (passage.is(hit.from() - 1, Cue.LETTERED) || isInitial(passage, hit));
    }

    /// "R. Smith", but "in R. You will".
    private static boolean isInitial(Passage passage, Hit hit) {
        boolean point = passage.isSign(hit.to(), '.') && passage.isGlued(hit.to());
        boolean name = point && passage.isCapital(hit.to() + 1) && !passage.beginsLine(hit.to() + 1);
        String before = passage.lowered(hit.from() - 1);
        return name && !before.equals("in") && !before.equals("using") && !passage.is(hit.from() - 1, Cue.AND);
    }

    private static boolean isSkill(Passage passage, Hit hit) {
        if (passage.is(hit.to(), Cue.OF_SKILL) && !passage.beginsLine(hit.to())) {
            return true;
        }
        if (!hit.phrase().isLetter()
                && Support.isAlone(passage, hit.from(), hit.to())
                && passage.isCapital(hit.from())) {
            return true;
        }
        if (!hit.phrase().asWritten() && isName(passage, hit)) {
            return true;
        }
        int before = hit.from() - 1;
        while (passage.isSign(before, '(') || passage.isSign(before, '"') || passage.isSign(before, '\'')) {
            before--;
        }
        if (passage.beginsLine(hit.from())) {
            return false;
        }
        if (passage.isSign(before, ':')) {
            return passage.is(before - 1, Cue.KNOWLEDGE);
        }
        boolean known = passage.is(before, Cue.KNOWLEDGE) || passage.is(before - 1, Cue.KNOWLEDGE);
        boolean asWritten = hit.phrase().asWritten();
        return passage.is(before, Cue.IN)
                ? known || (asWritten && !isHeadline(passage, hit))
                : known && isJoint(passage, before);
    }

    /// "knowledge *of* Go", or "knowledge" itself.
    private static boolean isJoint(Passage passage, int at) {
        String word = passage.lowered(at);
        return passage.is(at, Cue.KNOWLEDGE) || word.equals("of") || word.equals("de") || word.equals("as");
    }

    /// A capital in the middle of a sentence makes a name of a word: "explain Statistics to colleagues".
    private static boolean isName(Passage passage, Hit hit) {
        return passage.isCapital(hit.from())
                && !passage.beginsSentence(hit.from())
                && passage.isWord(hit.from() - 1)
                && !passage.isCapital(hit.from() - 1)
                && !passage.isCapital(hit.to());
    }

    /// In a headline every word has a capital, which then says nothing.
    private static boolean isHeadline(Passage passage, Hit hit) {
        return passage.isCapital(hit.from() - 1) && passage.isCapital(hit.to());
    }
}
