package dev.paydirt.run;

import java.util.Map;
import java.util.Optional;

/// One query of a batch and what became of it at each of its sources.
///
/// @param verdicts by source name, in plan order
public record QueryReport(
        String id,
        String keyword,
        Optional<String> location,
        Map<String, PairReport> verdicts,
        int postings,
        int requests) {}
