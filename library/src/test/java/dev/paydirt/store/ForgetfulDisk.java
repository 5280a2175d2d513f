package dev.paydirt.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A disk that writes down everything that is done to it, so that afterwards every state can be made that the machine
/// may be found in after its power failed. What it does it really does, but for the syncing.
public final class ForgetfulDisk implements Disk {
    private final List<Deed> deeds = new ArrayList<>();
    private int files;

    /// One thing that was done. Names are given and taken by the folder they stand in.
    sealed interface Deed {
        /// @param file number of the file
        record Wrote(int file, long at, byte[] bytes) implements Deed {}

        record Cut(int file, long length) implements Deed {}

        record Synced(int file) implements Deed {}

        /// @param file number of the file, or none for a folder
        record Named(Path path, int file) implements Deed {}

        record Moved(Path from, Path to, int file) implements Deed {}

        record Removed(Path path) implements Deed {}

        record FolderSynced(Path folder) implements Deed {}
    }

    /// The number that stands for a folder.
    static final int FOLDER = -1;

    private final Map<Path, Integer> names = new HashMap<>();

    /// Everything so far, in order.
    synchronized List<Deed> deeds() {
        return List.copyOf(deeds);
    }

    /// How much was done so far.
    public int size() {
        return deeds().size();
    }

    /// What may be found when the power failed after so many deeds.
    public Crash crash(int after) {
        return new Crash(deeds().subList(0, after));
    }

    private synchronized void did(Deed deed) {
        deeds.add(deed);
    }

    private synchronized int number(Path file) {
        return names.computeIfAbsent(file, _ -> files++);
    }

    private synchronized int named(Path path, int file) {
        names.put(path, file);
        deeds.add(new Deed.Named(path, file));
        return file;
    }

    @Override
    public Writing create(Path file) throws IOException {
        Writing real = REAL.create(file);
        synchronized (this) {
            return new Recorded(real, named(file, files++));
        }
    }

    @Override
    public synchronized Writing open(Path file) throws IOException {
        boolean there = Files.exists(file);
        Writing real = REAL.open(file);
        return new Recorded(real, there ? number(file) : named(file, files++));
    }

    @Override
    public synchronized void createFolder(Path folder) throws IOException {
        REAL.createFolder(folder);
        did(new Deed.Named(folder, FOLDER));
    }

    @Override
    public synchronized void move(Path file, Path to) throws IOException {
        REAL.move(file, to);
        int moved = number(file);
        names.remove(file);
        names.put(to, moved);
        did(new Deed.Moved(file, to, moved));
    }

    @Override
    public synchronized void link(Path file, Path name) throws IOException {
        REAL.link(file, name);
        named(name, number(file));
    }

    @Override
    public synchronized void delete(Path path) throws IOException {
        boolean there = Files.exists(path);
        REAL.delete(path);
        if (there) {
            names.remove(path);
            did(new Deed.Removed(path));
        }
    }

    @Override
    public void syncFolder(Path folder) {
        did(new Deed.FolderSynced(folder));
    }

    private final class Recorded implements Writing {
        private final Writing real;
        private final int file;
        private long at;

        Recorded(Writing real, int file) {
            this.real = real;
            this.file = file;
        }

        @Override
        public boolean lock() throws IOException {
            return real.lock();
        }

        @Override
        public InputStream content() throws IOException {
            return real.content();
        }

        @Override
        public long length() throws IOException {
            return real.length();
        }

        @Override
        public void cut(long length) throws IOException {
            if (real.length() != length) {
                did(new Deed.Cut(file, length));
            }
            real.cut(length);
            at = length;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            real.write(bytes, offset, length);
            did(new Deed.Wrote(file, at, Arrays.copyOfRange(bytes, offset, offset + length)));
            at += length;
        }

        @Override
        public void sync() {
            did(new Deed.Synced(file));
        }

        @Override
        public void close() throws IOException {
            real.close();
        }
    }
}
