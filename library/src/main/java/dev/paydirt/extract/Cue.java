package dev.paydirt.extract;

import java.util.Locale;
import java.util.Optional;

/// What a word says of the words beside it; `cues.txt` tells which words say it. A word may be several cues.
@SuppressWarnings("EnumOrdinal") // a cue is a bit, and the bits never leave the process
enum Cue {
    /// Joins the items of a list.
    AND,
    OR,
    /// "in" and "using": what follows may be a skill.
    IN,
    /// "knowledge", "experience": what follows "of" or a colon is a skill.
    KNOWLEDGE,
    /// Behind a skill: "*developer*", "*skills*".
    OF_SKILL,
    /// Before a letter that is no language: "*vitamin* C".
    LETTERED,
    NO,
    /// "not *only*" denies nothing.
    NO_REALLY,
    /// "not *required*".
    NEEDED,
    /// What is only wished for: "preferred".
    SOFT,
    /// "nice to have".
    NICE,
    /// "a plus"; "5 plus years".
    PLUS,
    /// In the short lines above paragraphs.
    HEADING,
    YEARS,
    EXPERIENCE,
    /// "at least", "minimum".
    LEAST,
    /// "over 5 years".
    OVER,
    MOST,
    UP,
    TO,
    BETWEEN,
    /// "5 or *more* years".
    OR_MORE,
    /// "the *last* five years".
    UP_TO_NOW,
    /// "five years *ago*".
    PASSED,
    COMBINED,
    IN_BUSINESS,
    /// Speaks of the employer.
    COMPANY,
    /// "*has* 20 years of experience".
    BRING,
    /// Speaks of whoever is looked for.
    CANDIDATE,
    /// Makes a verb of the next word: "you *will* master".
    VERB,
    /// Behind the short name of a degree: "BS *in*".
    DEGREE_NEXT,
    /// A sentence with such a word asks for no degree: "tuition".
    NO_DEGREE,
    EMPLOYMENT_NEXT,
    /// Before a colon: "job *type*: …".
    EMPLOYMENT_LABEL,
    /// Behind words that are then no kind of employment: "full-time *students*".
    NO_EMPLOYMENT,
    LEVEL_NEXT,
    LEVEL_LABEL,
    /// "*looking* for a senior …".
    SEEKING,
    ARTICLE,
    /// Makes a level of "staff" and "principal" before it.
    TRADE,
    /// Before the level of somebody else: "*assistant* to the director".
    NOT_LEVEL;

    long bit() {
        return 1L << ordinal();
    }

    /// The cue that a list of words names: `or-more`.
    static Optional<Cue> named(String name) {
        for (Cue cue : values()) {
            if (cue.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
                return Optional.of(cue);
            }
        }
        return Optional.empty();
    }
}
