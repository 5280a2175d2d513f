package dev.paydirt.api;

import dev.paydirt.plan.Plan;
import dev.paydirt.run.RunRecord;

/// Where a run begins: new, in the middle of what a killed process left, or at its end.
public sealed interface RunStart {
    Plan plan();

    /// A new run; its plan is in the store.
    record Anew(Plan plan) implements RunStart {}

    /// A run that has no record yet goes on.
    record Resumed(Plan plan) implements RunStart {}

    /// The named run has its record already; what is left is to make sure that all of it was published.
    record Finished(Plan plan, RunRecord record) implements RunStart {}
}
