package dev.paydirt.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/// A disk with room for so many bytes more: what goes beyond is written as far as it fits, and then fails.
public final class FullDisk implements Disk {
    private long room;

    public FullDisk(long room) {
        this.room = room;
    }

    public synchronized void grow(long more) {
        room += more;
    }

    /// @return how many of so many bytes fit
    private synchronized int take(int wanted) {
        int taken = (int) Math.min(room, wanted);
        room -= taken;
        return taken;
    }

    private static FileSystemException full(Path path) {
        return new FileSystemException(path.toString(), null, "No space left on device");
    }

    @Override
    public Writing create(Path file) throws IOException {
        if (take(1) == 0) {
            throw full(file);
        }
        return new Limited(file, REAL.create(file));
    }

    @Override
    public Writing open(Path file) throws IOException {
        return new Limited(file, REAL.open(file));
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        if (take(1) == 0) {
            throw full(folder);
        }
        REAL.createFolder(folder);
    }

    @Override
    public void move(Path file, Path to) throws IOException {
        REAL.move(file, to);
    }

    @Override
    public void link(Path file, Path name) throws IOException {
        REAL.link(file, name);
    }

    @Override
    public void delete(Path path) throws IOException {
        REAL.delete(path);
    }

    @Override
    public void syncFolder(Path folder) {
        // Nothing here is about lasting.
    }

    private final class Limited implements Writing {
        private final Path path;
        private final Writing real;

        Limited(Path path, Writing real) {
            this.path = path;
            this.real = real;
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
            real.cut(length);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int fits = take(length);
            real.write(bytes, offset, fits);
            if (fits < length) {
                throw full(path);
            }
        }

        @Override
        public void sync() {
            // Nothing here is about lasting.
        }

        @Override
        public void close() throws IOException {
            real.close();
        }
    }
}
