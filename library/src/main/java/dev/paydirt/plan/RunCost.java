package dev.paydirt.plan;

/// What a run in one process is predicted to take, part by part on the wall.
///
/// @param requests sent; beyond all numbers it stays at the largest
/// @param starting until the process is under way: its runners begin, and what it does it does for the first time
/// @param asking from the first request to the last answer, waits and pauses included
/// @param consolidating all that was collected
public record RunCost(int requests, double starting, double asking, double consolidating) {
    /// From the beginning of the first batch to the end of the last.
    public double collecting() {
        return starting + asking;
    }

    /// From the beginning of the first batch to the end of the run.
    public double seconds() {
        return starting + asking + consolidating;
    }
}
