package dev.paydirt.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where objects live. An object is there whole or not at all, under a key of `/`-separated names.
///
/// Every method throws [StoreException] (an [IOException]) when the store itself fails, and [IllegalArgumentException]
/// when a key could leave the store: a key is relative, without empty names, `.`, `..`, backslashes or control
/// characters, and has at most 1,000 characters.
public interface Store {
    /// The store at a place: `file:./data`, `file:/var/data`, a bare path, or `s3://bucket/prefix`. What follows
    /// `file:` is a path as it is typed; nothing in it is decoded. Nothing is created, and no service called,
    /// before the first object is. How a bucket is reached is what this process's environment says.
    ///
    /// @throws dev.paydirt.Refused when no store can live there
    static Store at(String place) {
        return at(place, Disk.REAL);
    }

    /// The same, with what somebody said about how a bucket is reached.
    static Store at(String place, BucketSettings settings) {
        return Place.store(place, Disk.REAL, () -> settings);
    }

    /// The same, with another disk beneath it where the store is a folder.
    static Store at(String place, Disk disk) {
        return Place.store(place, disk, () -> BucketSettings.in(System.getenv()));
    }

    /// As a person would write it: `file:/home/me/data`.
    String location();

    /// Fails with a remedy in its message when objects could not be written here. Leaves nothing behind.
    void check() throws StoreException;

    /// An object in the making; nothing is seen under the key until [Draft#publish].
    Draft draft(String key) throws StoreException;

    /// The same for a large object of which no record gives the digest: [Stored#sha256] may be empty.
    default Draft undigestedDraft(String key) throws StoreException {
        return draft(key);
    }

    /// Publishes a small object in one call.
    default Stored put(String key, byte[] content) throws IOException {
        try (Draft draft = draft(key)) {
            draft.out().write(content);
            return draft.publish();
        }
    }

    /// Publishes a small object only if nothing stands under its key.
    ///
    /// @return false when another object was there first; it is left as it is
    boolean create(String key, byte[] content) throws StoreException;

    /// A small object's bytes, or empty when there is none.
    Optional<byte[]> get(String key) throws StoreException;

    /// A large object's bytes. Throws [StoreException] when there is none.
    InputStream open(String key) throws StoreException;

    /// So many bytes of a large object. Throws [StoreException] when there is none, or it has fewer.
    ///
    /// @param from the first of them, from 0
    byte[] bytes(String key, long from, int length) throws StoreException;

    /// A large object of which many parts are read. What was asked for must be there when it is asked for.
    default OpenObject openObject(String key) throws StoreException {
        return (from, length) -> bytes(key, from, length);
    }

    /// A file on this machine with the object's bytes: the object itself in a folder, a copy under `scratch` otherwise.
    Path local(String key, Path scratch) throws StoreException;

    /// Every key that begins with `prefix`, in byte order, however many there are.
    List<String> keys(String prefix) throws StoreException;

    /// Removes an object; nothing happens when there is none.
    void delete(String key) throws StoreException;

    /// A file of this machine in which unfinished work for `key` may be kept. Its folder exists afterwards.
    Path work(String key) throws StoreException;

    /// Whether other machines see its objects and not the files under [#work], so that unfinished work is lost with
    /// this machine unless it is stored too.
    default boolean isElsewhere() {
        return false;
    }

    /// Something that is done in a store from its beginning to its end.
    @FunctionalInterface
    interface Work<T> {
        T in(Store store) throws IOException;
    }

    /// Does something that may as well be done twice: a [PatientStore] does it again from its beginning when the store
    /// was away meanwhile.
    default <T> T patiently(Work<T> work) throws IOException {
        return work.in(this);
    }

    /// How files of this machine under [#work] are written.
    default Disk disk() {
        return Disk.REAL;
    }
}
