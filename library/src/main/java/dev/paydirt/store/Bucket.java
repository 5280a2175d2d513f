package dev.paydirt.store;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/// A part of a bucket, and the calls to its service: what fails is put into words, and what is begun is brought to its
/// end though somebody wants to stop.
final class Bucket {
    private final BucketAddress address;
    private final Supplier<S3Client> maker;
    private Optional<S3Client> client = Optional.empty();

    /// @param maker makes the client when the first call needs it: making one takes as long as a short command
    Bucket(BucketAddress address, Supplier<S3Client> maker) {
        this.address = address;
        this.maker = maker;
    }

    BucketAddress address() {
        return address;
    }

    /// @param doing as the message says it: `read`
    /// @param key what it is done to
    <T> T call(String doing, String key, Function<S3Client, T> call) throws StoreException {
        // The client gives up when its thread is interrupted, and what is to be stored must be stored all the same.
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return call.apply(client());
                } catch (AbortedException stopped) {
                    interrupted = true;
                    Thread.interrupted();
                }
            }
        } catch (SdkException failure) {
            throw BucketIll.when(doing, address, key, failure);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized S3Client client() {
        if (client.isEmpty()) {
            client = Optional.of(maker.get());
        }
        return client.get();
    }

    /// A call about an object that may not be there, which is no failure.
    <T> Optional<T> find(String key, Function<S3Client, T> call) throws StoreException {
        return call("read", key, at -> {
            try {
                return Optional.of(call.apply(at));
            } catch (S3Exception failure) {
                if (BucketIll.isAbsence(failure)) {
                    return Optional.empty();
                }
                throw failure;
            }
        });
    }

    /// By which a writer knows again what it has written, when it did not hear that it succeeded.
    static Map<String, String> mark() {
        return Map.of("writer", UUID.randomUUID().toString());
    }

    boolean hasMark(String key, Map<String, String> mark) throws StoreException {
        return find(key, at -> at.headObject(ask -> ask.bucket(address.bucket()).key(address.name(key))))
                .filter(there -> there.metadata().entrySet().containsAll(mark.entrySet()))
                .isPresent();
    }

    boolean has(String key) throws StoreException {
        return hasMark(key, Map.of());
    }

    /// An object of the first `length` bytes, which must not change meanwhile.
    void put(String key, byte[] bytes, int length) throws StoreException {
        call("write", key, at -> at.putObject(object(key).build(), body(bytes, length)));
    }

    /// The same where nothing stands under the key.
    ///
    /// @return false when the service says that something does
    boolean putOnce(String key, byte[] content, Map<String, String> mark) throws StoreException {
        return call("create", key, at -> {
            try {
                at.putObject(object(key).metadata(mark).ifNoneMatch("*").build(), body(content, content.length));
                return true;
            } catch (S3Exception failure) {
                if (failure.statusCode() == 412) {
                    return false;
                }
                throw failure;
            }
        });
    }

    private PutObjectRequest.Builder object(String key) {
        return PutObjectRequest.builder().bucket(address.bucket()).key(address.name(key));
    }

    /// Read anew for each attempt, and never copied.
    static RequestBody body(byte[] bytes, int length) {
        return RequestBody.fromContentProvider(
                () -> new ByteArrayInputStream(bytes, 0, length), length, "application/octet-stream");
    }

    void delete(String key) throws StoreException {
        call(
                "delete",
                key,
                at -> at.deleteObject(ask -> ask.bucket(address.bucket()).key(address.name(key))));
    }

    /// Every object whose key begins so, fit to be a key or not, however many there are.
    List<S3Object> list(String beginning) throws StoreException {
        return call(
                "list",
                beginning,
                at -> at
                        .listObjectsV2Paginator(
                                ask -> ask.bucket(address.bucket()).prefix(address.name(beginning)))
                        .contents()
                        .stream()
                        .toList());
    }
}
