package dev.paydirt.store;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// How an object is created in a bucket only where none is: by one conditional call where the service keeps to it, and
/// by [Claims] where it refuses the condition or, worse, passes over it.
final class Creation {
    private final Bucket bucket;
    private final Claims claims;
    private Optional<Boolean> conditional;

    /// @param conditional whether the service is known to keep to conditions; any other is tried once, before the first
    ///     object is created
    Creation(Bucket bucket, boolean conditional) {
        this.bucket = bucket;
        this.claims = new Claims(bucket);
        this.conditional = conditional ? Optional.of(true) : Optional.empty();
    }

    /// The key of an object that is there for a moment only, and that no listing shows.
    static String probe() {
        return Layout.RUNS + Key.temporary("probe", UUID.randomUUID().toString());
    }

    /// @return whether the object is ours; false when another was there first
    boolean create(String key, byte[] content) throws StoreException {
        if (!isConditional()) {
            return claims.create(key, content);
        }
        Map<String, String> mark = Bucket.mark();
        // A call that was repeated may have met what it had created itself.
        return bucket.putOnce(key, content, mark) || bucket.hasMark(key, mark);
    }

    private synchronized boolean isConditional() throws StoreException {
        if (conditional.isEmpty()) {
            conditional = Optional.of(tryOut());
        }
        return conditional.get();
    }

    /// The second of two must be turned away, whatever became of the first.
    private boolean tryOut() throws StoreException {
        String probe = probe();
        try {
            bucket.putOnce(probe, new byte[0], Map.of());
            return !bucket.putOnce(probe, new byte[0], Map.of());
        } catch (StoreException failure) {
            if (failure.getCause() instanceof S3Exception refused && BucketIll.isUnknown(refused)) {
                return false;
            }
            throw failure;
        } finally {
            bucket.delete(probe);
        }
    }
}
