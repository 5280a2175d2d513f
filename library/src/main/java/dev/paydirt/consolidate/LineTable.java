package dev.paydirt.consolidate;

import java.util.List;

/// Lines by what they are the same as, in memory. Groups are numbered in the order in which they were first seen.
sealed interface LineTable permits BestLines, AllLines {
    void add(LineAt line);

    /// How many groups there are.
    int groups();

    /// The lines of a group that may still matter, in the order in which they were added.
    List<LineAt> group(int number);

    /// Of memory.
    long bytes();
}
