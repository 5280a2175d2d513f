package dev.paydirt.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a collector drops after reading, because this board cannot filter by it.
///
/// @param daysOld the most days that a posting may be old, counted from the day of the plan
/// @param requireSalary whether a posting must tell an amount
/// @param employment schema.org's names of those that are wanted; empty for all
/// @param companies whose postings are not wanted
/// @param words that a title must not have
record Sieve(
        Optional<Long> daysOld,
        boolean requireSalary,
        List<String> employment,
        List<String> companies,
        List<String> words) {
    Sieve {
        employment = List.copyOf(employment);
        companies = List.copyOf(companies);
        words = List.copyOf(words);
    }

    static Sieve of(JsonNode query) {
        JsonNode exclude = query.path("exclude");
        return new Sieve(
                Optional.of(Wanted.text(query, "posted-within"))
                        .filter(text -> !text.isEmpty())
                        .map(Sieve::days),
                Wanted.flag(query, "require-salary"),
                texts(query.path("employment")),
                texts(exclude.path("companies")),
                texts(exclude.path("words")));
    }

    /// `7d` as people write it, and `PT168H` as programs do.
    private static long days(String text) {
        if (!text.startsWith("P")) {
            return Span.of(text).toDays();
        }
        try {
            return Duration.parse(text).toDays();
        } catch (DateTimeParseException notATime) {
            throw new IllegalArgumentException("posted-within must be a time such as 7d, not '" + text + "'", notATime);
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    boolean keeps(Opening opening, LocalDate today) {
        long age = ChronoUnit.DAYS.between(opening.postedOn(today), today);
        return daysOld.map(most -> age <= most).orElse(true)
                && !(requireSalary && opening.disclosure().known().isEmpty())
                && (employment.isEmpty()
                        || employment.contains(opening.employment().name()))
                && companies.stream().noneMatch(opening.company().name()::equalsIgnoreCase)
                && words.stream().noneMatch(word -> Words.contains(opening.title(), word));
    }
}
