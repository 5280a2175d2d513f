package dev.paydirt.query;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What else a posting must be, beside words, place and pay.
///
/// @param postedWithin how long ago it may have been posted, in whole days
/// @param remote only work that can be done from anywhere
/// @param radius kilometres around the location
/// @param employment schema.org's words, `FULL_TIME` and so on; none means any
/// @param requireSalary leave out postings without pay, or with pay in another currency
/// @param excludedCompanies by name, case ignored
/// @param excludedWords that must not stand in the title, whole words, case ignored
public record Conditions(
        Optional<Duration> postedWithin,
        boolean remote,
        Optional<Integer> radius,
        List<String> employment,
        boolean requireSalary,
        List<String> excludedCompanies,
        List<String> excludedWords) {
    public static final Conditions NONE =
            new Conditions(Optional.empty(), false, Optional.empty(), List.of(), false, List.of(), List.of());

    public Conditions {
        employment = List.copyOf(employment);
        excludedCompanies = List.copyOf(excludedCompanies);
        excludedWords = List.copyOf(excludedWords);
    }
}
