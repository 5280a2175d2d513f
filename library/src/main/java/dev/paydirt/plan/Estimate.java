package dev.paydirt.plan;

/// What a run is predicted to take with so many runners.
///
/// @param seconds on the wall, from the start of the first machine to the end of the last
/// @param collecting of these, from the wait for the first machine that collects to the end of the last one: without
///     building, planning, consolidating and telling
/// @param minutes billed: each job's, rounded up
/// @param dollars for them beyond the free ones
/// @param freeShare of the free minutes of a month, at one run a day
public record Estimate(
        Way way, int runners, double seconds, double collecting, int minutes, double dollars, double freeShare) {
    /// Where the runners are.
    public enum Way {
        /// A matrix of jobs, a batch each, with jobs that build, plan, consolidate and tell around them.
        JOBS("matrix jobs"),
        /// Threads of one job.
        THREADS("threads of one job");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// Storage in a month of daily runs.
    ///
    /// @param puts, gets requests a month
    /// @param gigabytes added in a month
    /// @param gigabytesOut read by machines outside of the cloud
    /// @param dollars for all of it, the added data kept for a month
    public record Storage(long puts, long gets, double gigabytes, double gigabytesOut, double dollars) {}
}
