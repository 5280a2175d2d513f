package dev.paydirt.consolidate;

/// How lines are brought together.
///
/// @param merge whether the line that stands takes over what it lacks from those that go; else it is written as it came
/// @param near what becomes of advertisements of one job that are different postings
/// @param memory bytes for what is kept of the lines; what has no room goes to disk
public record ConsolidationSettings(boolean merge, Near near, long memory) {
    /// For runs.
    public static final ConsolidationSettings DEFAULT = new ConsolidationSettings(true, Near.MARK, Memory.ofMachine());

    public ConsolidationSettings {
        if (memory < 0) {
            throw new IllegalArgumentException("memory of " + memory + " bytes");
        }
    }
}
