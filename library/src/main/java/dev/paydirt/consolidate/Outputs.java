package dev.paydirt.consolidate;

import java.io.OutputStream;

/// Where a consolidation writes. The caller opens, buffers, flushes and closes.
///
/// @param name how the ledgers call the data
/// @param data the lines that stand
/// @param rejected a [dev.paydirt.run.Rejection] a line
/// @param duplicates a [dev.paydirt.run.Duplicate] a line
public record Outputs(String name, OutputStream data, OutputStream rejected, OutputStream duplicates) {}
