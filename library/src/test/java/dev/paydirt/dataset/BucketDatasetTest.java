package dev.paydirt.dataset;

import dev.paydirt.store.Store;
import dev.paydirt.store.TestBucket;
import java.util.HashMap;
import java.util.Map;

/// The same with the objects in a bucket.
class BucketDatasetTest extends DatasetTest {
    private final Map<String, TestBucket> buckets = new HashMap<>();

    @Override
    Store store(String name) {
        return buckets.computeIfAbsent(name, _ -> TestBucket.here()).store(folder.resolve("unused"));
    }
}
