package dev.paydirt.collect;

import dev.paydirt.run.RecordFile;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/// What a journal keeps of a page beside its lines: its numbers and, where it was the last of its list or its pair,
/// that
/// end. Both stand in one frame, because a page whose end is torn off would be taken for one that another page follows:
/// whoever goes on would ask for that, and take another way than was taken before.
///
/// @param end of the page's own list or pair
record PageFrame(KeptPage page, Optional<? extends End> end) {
    private static final String NAME = "the journal";

    /// JSON on one line holds none.
    private static final char BETWEEN = '\t';

    /// The page and, behind a tab, the letter of its end's kind and that end.
    byte[] payload() {
        ByteArrayOutputStream payload = new ByteArrayOutputStream();
        payload.writeBytes(RecordFile.writeLine(page));
        end.ifPresent(last -> {
            payload.write(BETWEEN);
            payload.write(kind(last));
            payload.writeBytes(RecordFile.writeLine(last));
        });
        return payload.toByteArray();
    }

    /// The letter of a frame that holds such an end by itself.
    static char kind(End end) {
        return switch (end) {
            case PairEnd _ -> Frames.END;
            case PartEnd _ -> Frames.PART;
        };
    }

    /// @throws dev.paydirt.Refused when it is none
    static PageFrame read(byte[] payload) {
        int between = 0;
        while (between < payload.length && payload[between] != BETWEEN) {
            between++;
        }
        KeptPage page = RecordFile.read(Arrays.copyOf(payload, between), KeptPage.class, NAME);
        if (between + 1 >= payload.length) {
            return new PageFrame(page, Optional.empty());
        }
        byte[] end = Arrays.copyOfRange(payload, between + 2, payload.length);
        return new PageFrame(
                page,
                Optional.of(
                        payload[between + 1] == Frames.END
                                ? RecordFile.read(end, PairEnd.class, NAME)
                                : RecordFile.read(end, PartEnd.class, NAME)));
    }
}
