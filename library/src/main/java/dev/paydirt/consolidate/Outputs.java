package dev.paydirt.consolidate;

import java.io.OutputStream;

/// Where a consolidation writes. The caller opens, buffers, flushes and closes.
///
/// @param name how the ledgers call the data
/// @param data the lines that stand
/// @param rejected a [dev.paydirt.run.Rejection] a line
/// @param duplicates a [dev.paydirt.run.Duplicate] a line
/// @param groups a [dev.paydirt.run.JobGroup] a line
/// @param explains whether anybody wants to know the duplicates: to tell them costs reading them once more
public record Outputs(
        String name,
        OutputStream data,
        OutputStream rejected,
        OutputStream duplicates,
        OutputStream groups,
        boolean explains) {
    public Outputs(
            String name, OutputStream data, OutputStream rejected, OutputStream duplicates, OutputStream groups) {
        this(name, data, rejected, duplicates, groups, true);
    }

    /// Without ledgers.
    public static Outputs dataAlone(String name, OutputStream data) {
        return new Outputs(
                name,
                data,
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                false);
    }
}
