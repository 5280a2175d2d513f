package dev.paydirt.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/// The store in a bucket, at a server that keeps to conditions.
class BucketStoreTest implements StoreContract {
    private final TestBucket bucket = TestBucket.here();

    @TempDir
    Path machine;

    @Override
    public Store store() {
        return bucket.store(machine);
    }
}
