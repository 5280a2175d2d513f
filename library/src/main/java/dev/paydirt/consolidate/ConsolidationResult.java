package dev.paydirt.consolidate;

/// What became of the lines that were read.
///
/// @param unique lines written
/// @param duplicates lines of a posting for which another line stands
/// @param nearDuplicates lines for which one of another posting stands that is the same job
/// @param rejected lines that are no posting
/// @param withSalary of the lines written, those with a lower or an upper amount
public record ConsolidationResult(long unique, long duplicates, long nearDuplicates, long rejected, long withSalary) {
    public ConsolidationResult {
        if (withSalary > unique) {
            throw new IllegalArgumentException(withSalary + " of " + unique + " lines have a salary");
        }
    }

    /// Where near duplicates are not looked for, or all stay.
    public ConsolidationResult(long unique, long duplicates, long rejected, long withSalary) {
        this(unique, duplicates, 0, rejected, withSalary);
    }

    /// All lines read, blank ones not counted.
    public long lines() {
        return unique + duplicates + nearDuplicates + rejected;
    }
}
