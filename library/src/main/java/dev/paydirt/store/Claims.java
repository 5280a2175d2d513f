package dev.paydirt.store;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/// Creates an object only where none is, at a service that cannot be told so: whoever wants to create it puts a claim
/// beside it first, and then looks who else did.
///
/// Of two who want the same, whoever puts its claim later sees the other's or, when that is gone already, the object
/// that it stood for. So at most one finds itself alone with no object there, and only then creates it. Of several who
/// see one another the lowest claim stays, and the others come back in a while. This rests on a service telling at once
/// what is so, as S3 does since 2020, and on nobody stalling for a minute between its look and its step.
final class Claims {
    private static final Duration DEAD_AFTER = Duration.ofMinutes(1);
    private static final int MOST_LOOKS = 20;

    private final Bucket bucket;

    Claims(Bucket bucket) {
        this.bucket = bucket;
    }

    /// @return false when another object was there first
    /// @throws StoreException also when somebody else is at it, which passes
    boolean create(String key, byte[] content) throws StoreException {
        if (bucket.has(key)) {
            return false;
        }
        int name = key.lastIndexOf('/') + 1;
        String mine = UUID.randomUUID().toString();
        String claim = key.substring(0, name) + Key.temporary(key.substring(name), mine);
        String beside = claim.substring(0, claim.indexOf(mine, name));
        // Who comes later does not even disturb.
        if (!others(beside, claim).isEmpty()) {
            throw busy(key);
        }
        bucket.put(claim, new byte[0], 0);
        try {
            if (!comesToBeAlone(beside, claim)) {
                throw busy(key);
            }
            if (bucket.has(key)) {
                return false;
            }
            bucket.put(key, content, content.length);
            return true;
        } finally {
            bucket.delete(claim);
        }
    }

    private StoreException busy(String key) {
        return new StoreException(
                "somebody else is creating %s in %s at this moment".formatted(key, bucket.address()),
                new IOException("claimed"),
                true);
    }

    private boolean comesToBeAlone(String beside, String claim) throws StoreException {
        for (int look = 0; look < MOST_LOOKS; look++) {
            List<String> others = others(beside, claim);
            if (others.isEmpty()) {
                return true;
            }
            if (others.stream()
                    .anyMatch(other -> other.compareTo(bucket.address().name(claim)) < 0)) {
                return false;
            }
        }
        return false;
    }

    /// Names of the claims of others who are alive. A claim whose maker died is passed over and left: removing it would
    /// race with a newer one.
    private List<String> others(String beside, String claim) throws StoreException {
        ListObjectsV2Response listed = bucket.call(
                "list",
                beside,
                at -> at.listObjectsV2(ask -> ask.bucket(bucket.address().bucket())
                        .prefix(bucket.address().name(beside))));
        Instant dead = now(listed).minus(DEAD_AFTER);
        return listed.contents().stream()
                .filter(found -> !found.key().equals(bucket.address().name(claim)))
                .filter(found -> found.lastModified().isAfter(dead))
                .map(S3Object::key)
                .toList();
    }

    /// By the service's own clock, which also dates the claims.
    private static Instant now(ListObjectsV2Response listed) {
        return listed.sdkHttpResponse()
                .firstMatchingHeader("Date")
                .map(date -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from))
                .orElse(Instant.EPOCH);
    }
}
