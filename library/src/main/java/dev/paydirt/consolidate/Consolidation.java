package dev.paydirt.consolidate;

import dev.paydirt.run.RunRecord;
import dev.paydirt.run.Timestamp;
import java.util.List;
import java.util.Optional;

/// What became of the wish to consolidate a run.
public sealed interface Consolidation {
    /// The data set, its ledgers and the record are in the store.
    ///
    /// @param record as it stands in `run.json`
    /// @param notices what a person should know: why a batch is missing, why `latest-run.json` stayed as it was
    record Published(RunRecord record, List<String> notices) implements Consolidation {
        public Published {
            notices = List.copyOf(notices);
        }
    }

    /// Somebody else is at it; nothing was done.
    ///
    /// @param holder as it called itself; empty when it has just finished
    record HeldElsewhere(Timestamp run, Optional<String> holder) implements Consolidation {
        /// Fit to print.
        public String message() {
            return holder.map(name -> "run " + run + " is being consolidated by " + name)
                    .orElse("run " + run + " was being consolidated by somebody else just now; do it again");
        }
    }
}
