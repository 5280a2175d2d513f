package dev.paydirt.collect;

import dev.paydirt.posting.MalformedLine;
import dev.paydirt.posting.PostingLine;
import dev.paydirt.run.RecordFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A batch's pairs as a journal tells them.
final class JournalState {
    /// What it is called in a complaint.
    static final String NAME = "the journal";

    /// Written to by every runner that works on the batch.
    private final Map<Pair, PairState> pairs = new ConcurrentHashMap<>();
    private final List<PostingLine> pending = new ArrayList<>();
    private final Set<String> details = new HashSet<>();
    private final Map<String, byte[]> restored = new LinkedHashMap<>();
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
            case Frames.PAGE -> addPage(PageFrame.read(payload));
            case Frames.END, Frames.PART -> addEnd(End.read(kind, payload));
            case Frames.DETAIL -> addDetail(payload);
            case Frames.ANEW -> {
                pair(RecordFile.read(payload, Pair.class, NAME)).anew();
                yield pending.isEmpty();
            }
            default -> false;
        };
    }

    private boolean addDetail(byte[] payload) {
        int tab = Frames.tab(payload);
        if (tab < 0) {
            return false;
        }
        String request = new String(payload, 0, tab, StandardCharsets.UTF_8);
        restored.put(request, Frames.behindTab(payload));
        return pending.isEmpty() && details.add(request);
    }

    boolean knowsDetails() {
        return !details.isEmpty();
    }

    /// @return whether it was not known yet
    boolean know(String request) {
        return details.add(request);
    }

    /// The details that the journal held when it was opened; handed over once, since they are large.
    Map<String, byte[]> takeRestored() {
        Map<String, byte[]> taken = Map.copyOf(restored);
        restored.clear();
        return taken;
    }

    private boolean addLine(byte[] payload) {
        try {
            return pending.add(PostingLine.parse(payload));
        } catch (MalformedLine damaged) {
            return false;
        }
    }

    private boolean addEnd(End end) {
        pair(end.pair()).end(end);
        return pending.isEmpty();
    }

    private boolean addPage(PageFrame frame) {
        KeptPage page = frame.page();
        if (page.lines() != pending.size()) {
            return false;
        }
        PairState pair = pair(page.pair());
        pair.add(page, pending);
        pending.clear();
        frame.end().ifPresent(pair::end);
        return true;
    }
}
