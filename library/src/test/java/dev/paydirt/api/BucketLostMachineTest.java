package dev.paydirt.api;

import dev.paydirt.store.Store;
import dev.paydirt.store.TestBucket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The same with the objects in a bucket.
class BucketLostMachineTest extends LostMachineTest {
    private final Map<String, TestBucket> buckets = new HashMap<>();

    @Override
    Store open(String name) {
        return buckets.computeIfAbsent(name, _ -> TestBucket.here()).store(folder.resolve("unused"));
    }

    @Override
    Path files(String name) {
        return buckets.computeIfAbsent(name, _ -> TestBucket.here()).files();
    }
}
