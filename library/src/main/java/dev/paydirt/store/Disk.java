package dev.paydirt.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/// What is done to files where it matters that it lasts: as few operations as the store and a journal need, each of
/// them one of the system's. A test brings a disk that forgets what was not synced, or one that is full.
///
/// What may be lost when the power fails: the content of a file since its last [Writing#sync], and every name that was
/// given, changed or taken away in a folder since the folder's last [#syncFolder].
public interface Disk {
    /// This machine's.
    Disk REAL = new MachineDisk();

    /// A file that is written.
    interface Writing extends AutoCloseable {
        /// Whether this process now keeps all others from it, until it is closed. The system lets go of it when the
        /// process closes any other handle of the same file, so no other may be opened meanwhile.
        boolean lock() throws IOException;

        /// All of the file from its beginning. Need not be closed; what is written next has to be preceded by [#cut].
        InputStream content() throws IOException;

        /// In bytes.
        long length() throws IOException;

        /// Makes the file so long, and goes on writing there.
        void cut(long length) throws IOException;

        void write(byte[] bytes, int offset, int length) throws IOException;

        /// Returns once the content is on the disk.
        void sync() throws IOException;

        @Override
        void close() throws IOException;
    }

    /// A new file; fails when the name is taken.
    Writing create(Path file) throws IOException;

    /// A file, made when it is not there.
    Writing open(Path file) throws IOException;

    void createFolder(Path folder) throws IOException;

    /// Gives a file another name in one step; what stood there is gone.
    void move(Path file, Path to) throws IOException;

    /// Gives a file a second name in one step; fails when the name is taken.
    void link(Path file, Path name) throws IOException;

    /// Removes a file or an empty folder; nothing happens when there is none.
    void delete(Path path) throws IOException;

    /// Returns once the names in the folder are on the disk.
    void syncFolder(Path folder) throws IOException;
}
