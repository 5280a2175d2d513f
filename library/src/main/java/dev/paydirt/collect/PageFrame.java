package dev.paydirt.collect;

import dev.paydirt.run.RecordFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// What a journal keeps of a page beside its lines: its numbers and, where it was the last of its list or pair, that
/// end.
///
/// Both stand in one frame: a page whose end is torn off would be taken for one that another page follows, and whoever
/// goes on would ask for that and take another way than was taken before.
///
/// @param end of the page's own list or pair
record PageFrame(KeptPage page, Optional<? extends End> end) {
    /// The page and, behind a tab, the letter of its end's kind and that end.
    byte[] payload() {
        byte[] alone = RecordFile.writeLine(page);
        return end.map(last -> {
                    String told = last.kind() + new String(RecordFile.writeLine(last), StandardCharsets.UTF_8);
                    return Frames.joined(alone, told.getBytes(StandardCharsets.UTF_8));
                })
                .orElse(alone);
    }

    /// @throws dev.paydirt.Refused when it is none
    static PageFrame read(byte[] payload) {
        int tab = Frames.tab(payload);
        if (tab < 0) {
            return new PageFrame(RecordFile.read(payload, KeptPage.class, JournalState.NAME), Optional.empty());
        }
        byte[] last = Arrays.copyOfRange(payload, tab + 2, payload.length);
        return new PageFrame(
                RecordFile.read(Arrays.copyOf(payload, tab), KeptPage.class, JournalState.NAME),
                Optional.of(End.read((char) payload[tab + 1], last)));
    }
}
