package dev.paydirt.collect;

import dev.paydirt.run.RecordFile;

/// That something has ended, as the journal keeps it.
sealed interface End permits PairEnd, PartEnd {
    Pair pair();

    /// The letter of its kind in a journal.
    default char kind() {
        return switch (this) {
            case PairEnd _ -> Frames.END;
            case PartEnd _ -> Frames.PART;
        };
    }

    /// @throws dev.paydirt.Refused when it is none
    static End read(char kind, byte[] payload) {
        return kind == Frames.END
                ? RecordFile.read(payload, PairEnd.class, JournalState.NAME)
                : RecordFile.read(payload, PartEnd.class, JournalState.NAME);
    }
}
