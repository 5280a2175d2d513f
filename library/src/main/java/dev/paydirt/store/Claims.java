package dev.paydirt.store;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
        String beside =
                key.substring(0, name) + Key.temporary(key.substring(name), "").replaceFirst("tmp$", "");
        String claim = beside + UUID.randomUUID() + ".tmp";
        bucket.put(claim, new byte[0], 0);
        try {
            if (!comesToBeAlone(beside, claim)) {
                throw new StoreException(
                        "somebody else is creating %s in %s at this moment".formatted(key, bucket.address()),
                        new IOException("claimed"),
                        true);
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

    private boolean comesToBeAlone(String beside, String claim) throws StoreException {
        for (int look = 0; look < MOST_LOOKS; look++) {
            List<S3Object> claims = bucket.list(beside);
            Optional<S3Object> mine =
                    claims.stream().filter(found -> isAt(found, claim)).findFirst();
            if (mine.isEmpty()) {
                // Somebody took us for dead.
                return false;
            }
            List<S3Object> others = claims.stream()
                    .filter(found -> !isAt(found, claim))
                    .filter(found -> !isDead(found, mine.get()))
                    .toList();
            if (others.isEmpty()) {
                return true;
            }
            if (others.stream()
                    .anyMatch(other -> other.key().compareTo(mine.get().key()) < 0)) {
                return false;
            }
        }
        return false;
    }

    private boolean isAt(S3Object found, String claim) {
        return found.key().equals(bucket.address().name(claim));
    }

    /// By the service's own clock, which wrote both times. Its claim is left: removing it would race with a newer one.
    private static boolean isDead(S3Object other, S3Object mine) {
        return other.lastModified().plus(DEAD_AFTER).isBefore(mine.lastModified());
    }
}
