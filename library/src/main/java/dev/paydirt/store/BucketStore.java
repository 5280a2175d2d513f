package dev.paydirt.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/// Objects in a bucket of AWS S3 or of a service that is compatible with it. Safe for any number of threads and
/// processes.
///
/// One call is repeated a few times here when it fails for a reason that passes; a service that is away for longer is
/// waited for by a [PatientStore].
final class BucketStore implements Store {
    private final Bucket bucket;
    private final Creation creation;
    private final Path machine;

    /// @param creation how an object is created only where none is
    /// @param machine the folder of this machine's unfinished work for this store
    BucketStore(Bucket bucket, Creation creation, Path machine) {
        this.bucket = bucket;
        this.creation = creation;
        this.machine = machine;
    }

    static Store at(BucketAddress address, BucketSettings settings) {
        Bucket bucket = new Bucket(address, () -> BucketClient.of(settings));
        String service =
                settings.endpoint().map(URI::getRawAuthority).orElse("aws").replace(':', '-');
        return new BucketStore(
                bucket,
                new Creation(bucket, !settings.isForeign()),
                settings.work().resolve(service).resolve(address.bucket()).resolve(address.prefix()));
    }

    @Override
    public String location() {
        return bucket.address().toString();
    }

    @Override
    public boolean isElsewhere() {
        return true;
    }

    /// Writes, reads, lists and deletes once, so that a permission that is missing is missed now.
    @Override
    public void check() throws StoreException {
        String probe = Creation.probe();
        bucket.put(probe, new byte[0], 0);
        bucket.call(
                "read",
                probe,
                at -> at.getObjectAsBytes(ask -> ask.bucket(bucket.address().bucket())
                        .key(bucket.address().name(probe))));
        bucket.call(
                "list",
                "",
                at -> at.listObjectsV2(ask -> ask.bucket(bucket.address().bucket())
                        .prefix(bucket.address().prefix())
                        .maxKeys(1)));
        bucket.delete(probe);
    }

    @Override
    public Draft draft(String key) {
        return new BucketDraft(bucket, Key.checked(key));
    }

    @Override
    public boolean create(String key, byte[] content) throws StoreException {
        return creation.create(Key.checked(key), content);
    }

    @Override
    public Optional<byte[]> get(String key) throws StoreException {
        Optional<BucketObject> object = BucketObject.open(bucket, Key.checked(key));
        if (object.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = object.get()) {
            return Optional.of(in.readAllBytes());
        } catch (StoreException known) {
            throw known;
        } catch (IOException impossible) {
            throw new StoreException("could not read %s: %s".formatted(key, impossible.getMessage()), impossible);
        }
    }

    @Override
    public InputStream open(String key) throws StoreException {
        return BucketObject.open(bucket, Key.checked(key))
                .orElseThrow(() -> new StoreException(
                        "there is no object %s in %s, or these credentials may not see it".formatted(key, location())));
    }

    @Override
    public byte[] bytes(String key, long from, int length) throws StoreException {
        return BucketObject.part(bucket, Key.checked(key), from, length);
    }

    @Override
    public Path local(String key, Path scratch) throws StoreException {
        try (InputStream in = open(key)) {
            Path copy = scratch.resolve(key);
            Files.createDirectories(Folders.above(copy));
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (StoreException known) {
            throw known;
        } catch (IOException failed) {
            throw Ill.when("copy " + key + " to", scratch, failed);
        }
    }

    @Override
    public List<String> keys(String prefix) throws StoreException {
        return bucket.list(Key.checkedBeginning(prefix)).stream()
                .map(object -> bucket.address().key(object.key()))
                .filter(Key::isFit)
                .sorted(Key.BYTE_ORDER)
                .toList();
    }

    @Override
    public void delete(String key) throws StoreException {
        bucket.delete(Key.checked(key));
    }

    @Override
    public Path work(String key) throws StoreException {
        Path file = machine.resolve(Key.checked(key));
        try {
            Files.createDirectories(Folders.above(file));
            return file;
        } catch (IOException failed) {
            throw Ill.when("create the folder of", file, failed);
        }
    }

    @Override
    public String toString() {
        return location();
    }
}
