package dev.paydirt.run;

import java.util.Optional;

/// What one query brought to a run's data set, and what it took.
///
/// @param postings lines of the consolidated set that it found
/// @param alone of these, how many no other query found
/// @param aloneWithSalary of those, how many state or tell pay
/// @param requests sent for it
/// @param seconds that its answers took, added up
public record QueryYield(
        String id,
        String keyword,
        Optional<String> location,
        long postings,
        long alone,
        long aloneWithSalary,
        int requests,
        double seconds) {}
