package dev.paydirt.collect;

import dev.paydirt.Refused;
import dev.paydirt.plan.Batch;
import dev.paydirt.plan.Plan;
import dev.paydirt.posting.PostingLine;
import dev.paydirt.run.RecordFile;
import dev.paydirt.store.Disk;
import dev.paydirt.store.StoreException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A batch's work in progress: append-only, checksummed, forced to disk after every page.
///
/// A frame is a line: eight hexadecimal digits of CRC-32C, a blank, a letter for the kind, the payload. A page is its
/// posting lines (`L`) and then its own frame (`P`, a [PageFrame]); `S` ends the list of a part and `E` a pair where no
/// page does, `A` begins one anew, `D` is a detail. Lines without one were being written when the process died, and are
/// cut off when the journal is opened again. Writes go through a plain file and not a channel, which an interrupt would
/// close.
final class Journal implements AutoCloseable {
    /// @param attempt which attempt at the batch began this journal
    /// @param before what earlier attempts sent, of which it holds nothing
    record Header(
            int version,
            String digest,
            String timestamp,
            String batch,
            int attempt,
            Instant startedAt,
            KeptPage.Tally before) {
        private static final int VERSION = 5;

        /// @param earlier what was published before, as far as it is known
        static Header of(Plan plan, Batch batch, int attempt, Instant now, Optional<Earlier> earlier) {
            String run = plan.timestamp().toString();
            KeptPage.Tally before = earlier.map(Earlier::sent).orElse(KeptPage.Tally.NONE);
            return new Header(VERSION, plan.digest(), run, batch.id(), attempt, now, before);
        }

        private boolean continues(Header wanted, boolean sameAttempt) {
            return version == wanted.version
                    && digest.equals(wanted.digest)
                    && timestamp.equals(wanted.timestamp)
                    && batch.equals(wanted.batch)
                    && (!sameAttempt || attempt == wanted.attempt);
        }
    }

    private final Path path;
    private final Disk.Writing file;
    private final JournalState state;

    private Journal(Path path, Disk.Writing file, JournalState state) {
        this.path = path;
        this.file = file;
        this.state = state;
    }

    /// Opens what an earlier process left, or begins anew when there is nothing, or only what belongs to another plan.
    ///
    /// @param sameAttempt whether what another attempt left is begun anew too
    /// @throws Refused when another process is at work on the same batch
    static Journal open(Path path, Header header, boolean sameAttempt) throws StoreException {
        return open(Disk.REAL, path, header, sameAttempt);
    }

    /// The same on another disk.
    static Journal open(Disk disk, Path path, Header header, boolean sameAttempt) throws StoreException {
        try {
            Disk.Writing file = disk.open(path);
            boolean done = false;
            try {
                if (!file.lock()) {
                    throw new Refused(
                            "batch %s of run %s is being collected by another process; wait for it, or stop it"
                                    .formatted(header.batch(), header.timestamp()));
                }
                Journal journal = openLocked(path, file, header, sameAttempt);
                // Whoever made the file may have died before its name was on the disk.
                disk.syncFolder(path.toAbsolutePath().resolveSibling(""));
                done = true;
                return journal;
            } finally {
                if (!done) {
                    file.close();
                }
            }
        } catch (IOException failed) {
            throw failed(path, failed);
        }
    }

    private static Journal openLocked(Path path, Disk.Writing file, Header header, boolean sameAttempt)
            throws IOException {
        JournalState state = new JournalState();
        long whole = Frames.read(file.content(), state::add);
        boolean ours = state.header()
                .filter(kept -> kept.continues(header, sameAttempt))
                .isPresent();
        if (!ours) {
            state = new JournalState();
            whole = 0;
        }
        boolean torn = file.length() > whole;
        file.cut(whole);
        if (torn) {
            // What is cut off must be gone before anything stands in its place, or the two could mix.
            file.sync();
        }
        Journal journal = new Journal(path, file, state);
        if (!ours) {
            byte[] payload = RecordFile.writeLine(header);
            journal.write(Frames.HEADER, payload);
            journal.state.add(Frames.HEADER, payload);
        }
        return journal;
    }

    /// What is kept so far.
    JournalState state() {
        return state;
    }

    /// Notes what a detail told, once. Survives the process; it survives the machine once the next page is kept, and is
    /// asked for again otherwise.
    ///
    /// @param request as it may be shown
    synchronized void know(String request, byte[] json) throws StoreException {
        if (state.know(request)) {
            byte[] detail = Frames.joined(request.getBytes(StandardCharsets.UTF_8), json);
            ByteArrayOutputStream frame = new ByteArrayOutputStream(detail.length + Frames.BESIDE);
            Frames.write(frame, Frames.DETAIL, detail);
            append(frame.toByteArray());
        }
    }

    /// Hands over every detail that was noted, as [#know] got it, in the order of their coming.
    synchronized void details(DetailTaker taker) throws IOException {
        List<IOException> failures = new ArrayList<>();
        long length = file.length();
        Frames.read(file.content(), (kind, payload) -> {
            if (kind == Frames.DETAIL && failures.isEmpty()) {
                try {
                    taker.take(Frames.behindTab(payload));
                } catch (IOException failed) {
                    failures.add(failed);
                }
            }
            return true;
        });
        file.cut(length);
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    /// Takes one detail.
    @FunctionalInterface
    interface DetailTaker {
        void take(byte[] json) throws IOException;
    }

    /// Begins a pair again whose details could not all be had: its pages count only until better ones are there.
    synchronized void anew(Pair pair) throws StoreException {
        write(Frames.ANEW, RecordFile.writeLine(pair));
        state.pair(pair).anew();
    }

    /// All of it, so that it can go on elsewhere.
    synchronized byte[] bytes() throws StoreException {
        try {
            byte[] bytes = file.content().readAllBytes();
            file.cut(bytes.length);
            return bytes;
        } catch (IOException failed) {
            throw failed(path, failed);
        }
    }

    /// Returns once the page is on disk, and with it the end of its list or pair where this was the last page.
    synchronized void keep(KeptPage page, List<PostingLine> lines, Optional<? extends End> end) throws StoreException {
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        for (PostingLine line : lines) {
            Frames.write(frames, Frames.LINE, line.bytes());
        }
        Frames.write(frames, Frames.PAGE, new PageFrame(page, end).payload());
        force(frames.toByteArray());
        PairState pair = state.pair(page.pair());
        pair.add(page, lines);
        end.ifPresent(pair::end);
    }

    /// Returns once the end is on disk.
    synchronized void end(End end) throws StoreException {
        write(end.kind(), RecordFile.writeLine(end));
        state.pair(end.pair()).end(end);
    }

    private void write(char kind, byte[] payload) throws StoreException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        Frames.write(frame, kind, payload);
        force(frame.toByteArray());
    }

    private void append(byte[] frames) throws StoreException {
        try {
            file.write(frames, 0, frames.length);
        } catch (IOException failed) {
            throw failed(path, failed);
        }
    }

    private void force(byte[] frames) throws StoreException {
        append(frames);
        try {
            file.sync();
        } catch (IOException failed) {
            throw failed(path, failed);
        }
    }

    private static StoreException failed(Path path, IOException failed) {
        return new StoreException(
                "the journal %s cannot be written: %s; free some space or mend the folder, then run the same command again"
                        .formatted(path, failed.getMessage()),
                failed);
    }

    @Override
    public void close() throws StoreException {
        try {
            file.close();
        } catch (IOException failed) {
            throw failed(path, failed);
        }
    }
}
