package dev.paydirt.collect;

import dev.paydirt.posting.MalformedLine;
import dev.paydirt.posting.PostingLine;
import dev.paydirt.run.RecordFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A batch's pairs as a journal tells them.
final class JournalState {
    private static final String NAME = "the journal";

    private final Map<Pair, PairState> pairs = new LinkedHashMap<>();
    private final List<PostingLine> pending = new ArrayList<>();
    private final List<Journal.Header> headers = new ArrayList<>();

    Optional<Journal.Header> header() {
        return headers.isEmpty() ? Optional.empty() : Optional.of(headers.getFirst());
    }

    PairState pair(Pair pair) {
        return pairs.computeIfAbsent(pair, _ -> new PairState());
    }

    boolean isEmpty() {
        return pairs.isEmpty();
    }

    /// @return false for a frame that does not belong here, from which on the journal is not believed
    boolean add(char kind, byte[] payload) {
        return switch (kind) {
            case Frames.HEADER ->
                pending.isEmpty()
                        && headers.isEmpty()
                        && headers.add(RecordFile.read(payload, Journal.Header.class, NAME));
            case Frames.LINE -> addLine(payload);
            case Frames.PAGE -> addPage(RecordFile.read(payload, KeptPage.class, NAME));
            case Frames.END -> {
                PairEnd end = RecordFile.read(payload, PairEnd.class, NAME);
                pair(end.pair()).end(end);
                yield pending.isEmpty();
            }
            default -> false;
        };
    }

    private boolean addLine(byte[] payload) {
        try {
            return pending.add(PostingLine.parse(payload));
        } catch (MalformedLine damaged) {
            return false;
        }
    }

    private boolean addPage(KeptPage page) {
        if (page.lines() != pending.size()) {
            return false;
        }
        pair(page.pair()).add(page, pending);
        pending.clear();
        return true;
    }
}
