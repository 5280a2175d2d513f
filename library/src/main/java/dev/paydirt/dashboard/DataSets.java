package dev.paydirt.dashboard;

import dev.paydirt.explore.PostingTable;
import dev.paydirt.run.RunRecord;
import dev.paydirt.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/// Data sets in memory, read when they are first asked for, in the background. Only the last few are kept.
final class DataSets implements AutoCloseable {
    private static final int MOST = 2;

    private final Store store;
    private final ExecutorService threads;
    private final Map<String, Future<PostingTable>> tables = new LinkedHashMap<>();
    private final Map<String, Path> copies = new LinkedHashMap<>();

    DataSets(Store store, ExecutorService threads) {
        this.store = store;
        this.threads = threads;
    }

    /// The run's data set, or empty while it is being read.
    synchronized Optional<PostingTable> of(RunRecord record) throws IOException {
        String name = name(record);
        Future<PostingTable> table = tables.remove(name);
        if (table == null) {
            while (tables.size() >= MOST) {
                tables.keySet().remove(tables.keySet().iterator().next());
            }
            table = threads.submit(
                    () -> PostingTable.read(file(record.consolidated().key())));
        }
        tables.put(name, table);
        return table.isDone() ? Optional.of(result(name, table)) : Optional.empty();
    }

    /// Waits until the run's data set is read.
    ///
    /// @return how many postings it has
    int read(RunRecord record) throws IOException {
        of(record);
        String name = name(record);
        Optional<Future<PostingTable>> table;
        synchronized (this) {
            table = Optional.ofNullable(tables.get(name));
        }
        // Somebody may have looked at others meanwhile, and this one was given up for them.
        return table.isPresent() ? result(name, table.get()).size() : 0;
    }

    private static String name(RunRecord record) {
        return record.consolidated().key() + record.consolidated().sha256();
    }

    private PostingTable result(String name, Future<PostingTable> table) throws IOException {
        try {
            return table.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        } catch (ExecutionException failed) {
            tables.remove(name);
            throw new IOException("the data set cannot be read: " + failed.getCause(), failed);
        }
    }

    /// A file of this machine with the object's lines.
    private Path file(String key) throws IOException {
        Path scratch = Files.createTempDirectory("paydirt-");
        Path file = store.local(key, scratch);
        if (file.startsWith(scratch)) {
            keep(key, file);
        } else {
            Files.delete(scratch);
        }
        return file;
    }

    private synchronized void keep(String key, Path copy) throws IOException {
        Path before = copies.put(key, copy);
        if (before != null) {
            remove(before);
        }
    }

    private static void remove(Path copy) throws IOException {
        Files.deleteIfExists(copy);
        Files.deleteIfExists(copy.resolveSibling(""));
    }

    @Override
    public synchronized void close() throws IOException {
        for (Path copy : copies.values()) {
            remove(copy);
        }
        copies.clear();
    }
}
