package dev.paydirt.posting;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How far up a position is, in one closed vocabulary.
///
/// | word | is said by sources as |
/// |---|---|
/// | `INTERNSHIP` | intern, trainee, working student |
/// | `ENTRY` | entry level, junior, graduate |
/// | `ASSOCIATE` | associate |
/// | `MID` | mid level, intermediate, experienced |
/// | `MID_SENIOR` | mid-senior level, which joins two and cannot be told apart |
/// | `SENIOR` | senior |
/// | `LEAD` | lead, staff, principal, manager |
/// | `DIRECTOR` | director, head |
/// | `EXECUTIVE` | executive, vice president, C-level |
public final class Seniority {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("internship", "INTERNSHIP"),
            Map.entry("intern", "INTERNSHIP"),
            Map.entry("trainee", "INTERNSHIP"),
            Map.entry("workingstudent", "INTERNSHIP"),
            Map.entry("entry", "ENTRY"),
            Map.entry("junior", "ENTRY"),
            Map.entry("graduate", "ENTRY"),
            Map.entry("jr", "ENTRY"),
            Map.entry("associate", "ASSOCIATE"),
            Map.entry("mid", "MID"),
            Map.entry("middle", "MID"),
            Map.entry("intermediate", "MID"),
            Map.entry("experienced", "MID"),
            Map.entry("midweight", "MID"),
            Map.entry("midsenior", "MID_SENIOR"),
            Map.entry("senior", "SENIOR"),
            Map.entry("sr", "SENIOR"),
            Map.entry("lead", "LEAD"),
            Map.entry("staff", "LEAD"),
            Map.entry("principal", "LEAD"),
            Map.entry("manager", "LEAD"),
            Map.entry("director", "DIRECTOR"),
            Map.entry("head", "DIRECTOR"),
            Map.entry("executive", "EXECUTIVE"),
            Map.entry("vp", "EXECUTIVE"),
            Map.entry("vicepresident", "EXECUTIVE"),
            Map.entry("c", "EXECUTIVE"),
            Map.entry("clevel", "EXECUTIVE"),
            Map.entry("csuite", "EXECUTIVE"));

    private Seniority() {}

    /// The word for a source's own; empty for anything else. For a field that holds a level, not for titles.
    public static Optional<String> of(String level) {
        List<String> words = EmploymentType.words(level).stream()
                .filter(word -> !word.equals("level"))
                .toList();
        return Optional.ofNullable(WORDS.get(String.join("", words)));
    }
}
