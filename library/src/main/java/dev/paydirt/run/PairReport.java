package dev.paydirt.run;

import java.util.Optional;
import java.util.OptionalDouble;

/// What became of one query at one source, with its numbers.
///
/// @param reason why, in words; empty where the verdict says all
/// @param postings kept after filters, each identity once
/// @param filtered read, but taken out by a filter that we apply
/// @param duplicates read again within this pair
/// @param rejected read, but without a title or an address
/// @param pages list pages read
/// @param seconds that all answers together took, waits for the host's turns left out
/// @param answer seconds that one answer took, in the middle of all pages; empty where no page was read
public record PairReport(
        Verdict verdict,
        Optional<String> reason,
        int postings,
        int filtered,
        int duplicates,
        int rejected,
        int pages,
        int requests,
        double seconds,
        OptionalDouble answer) {}
