package dev.paydirt.consolidate;

/// What became of the lines that were read.
///
/// @param unique lines written
/// @param duplicates lines for which another one stands
/// @param rejected lines that are no posting
/// @param withSalary of the lines written, those with a lower or an upper amount
public record ConsolidationResult(long unique, long duplicates, long rejected, long withSalary) {
    public ConsolidationResult {
        if (withSalary > unique) {
            throw new IllegalArgumentException(withSalary + " of " + unique + " lines have a salary");
        }
    }

    /// All lines read, blank ones not counted.
    public long lines() {
        return unique + duplicates + rejected;
    }
}
