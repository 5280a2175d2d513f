package dev.paydirt.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The kind of employment in the words of schema.org's `employmentType`, as search engines read them: `FULL_TIME`,
/// `PART_TIME`, `CONTRACTOR`, `TEMPORARY`, `INTERN`, `VOLUNTEER`, `PER_DIEM`, `OTHER`.
public final class EmploymentType {
    /// Letters only, as [#of] leaves them.
    private static final Map<String, String> TOKENS = Map.ofEntries(
            Map.entry("fulltime", "FULL_TIME"),
            Map.entry("ft", "FULL_TIME"),
            Map.entry("vollzeit", "FULL_TIME"),
            Map.entry("tempsplein", "FULL_TIME"),
            Map.entry("heltid", "FULL_TIME"),
            Map.entry("parttime", "PART_TIME"),
            Map.entry("pt", "PART_TIME"),
            Map.entry("teilzeit", "PART_TIME"),
            Map.entry("tempspartiel", "PART_TIME"),
            Map.entry("deltid", "PART_TIME"),
            Map.entry("contract", "CONTRACTOR"),
            Map.entry("contractor", "CONTRACTOR"),
            Map.entry("freelance", "CONTRACTOR"),
            Map.entry("freelancer", "CONTRACTOR"),
            Map.entry("temporary", "TEMPORARY"),
            Map.entry("temp", "TEMPORARY"),
            Map.entry("fixedterm", "TEMPORARY"),
            Map.entry("befristet", "TEMPORARY"),
            Map.entry("cdd", "TEMPORARY"),
            Map.entry("seasonal", "TEMPORARY"),
            Map.entry("intern", "INTERN"),
            Map.entry("internship", "INTERN"),
            Map.entry("praktikum", "INTERN"),
            Map.entry("stage", "INTERN"),
            Map.entry("trainee", "INTERN"),
            Map.entry("volunteer", "VOLUNTEER"),
            Map.entry("volunteering", "VOLUNTEER"),
            Map.entry("perdiem", "PER_DIEM"),
            Map.entry("other", "OTHER"));

    /// Words that do not tell one kind from another: a permanent position may be full-time or part-time.
    private static final Set<String> BESIDE = Set.of(
            "permanent",
            "regular",
            "employee",
            "employment",
            "job",
            "position",
            "role",
            "work",
            "w",
            "schedule",
            "hours",
            "unbefristet",
            "cdi",
            "paid");

    private EmploymentType() {}

    /// The token for a source's own word; empty for words that say nothing of the kind (`permanent`) or of two kinds.
    public static Optional<String> of(String word) {
        List<String> words = new ArrayList<>(words(word));
        words.removeIf(BESIDE::contains);
        String token = TOKENS.get(String.join("", words));
        return Optional.ofNullable(token);
    }

    static List<String> words(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        String folded = text.toLowerCase(Locale.ROOT);
        for (int at = 0; at <= folded.length(); at++) {
            if (at < folded.length() && Character.isLetter(folded.charAt(at))) {
                word.append(folded.charAt(at));
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }
}
