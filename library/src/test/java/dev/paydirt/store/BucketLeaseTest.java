package dev.paydirt.store;

/// The same leases where other machines see them.
class BucketLeaseTest extends LeaseTest {
    @Override
    Store store() {
        return TestBucket.here().store(folder);
    }
}
