package dev.paydirt.store;

import dev.paydirt.Refused;
import java.util.regex.Pattern;

/// Where in a bucket a store is, as a person writes it: `s3://bucket` or `s3://bucket/prefix`.
///
/// @param prefix what every object's name begins with: empty, or ending in `/`
record BucketAddress(String bucket, String prefix) {
    static final String SCHEME = "s3://";

    /// What every service allows that takes names for buckets; most ask for more.
    private static final Pattern BUCKET = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,62}");

    /// @throws Refused when it names no bucket, or objects that could not be listed again
    static BucketAddress of(String place) {
        String path = place.strip().substring(SCHEME.length());
        int slash = path.indexOf('/');
        String bucket = slash < 0 ? path : path.substring(0, slash);
        String prefix = slash < 0 ? "" : path.substring(slash + 1).replaceAll("/+$", "");
        if (!BUCKET.matcher(bucket).matches()) {
            throw new Refused(
                    ("the store '%s' names no bucket; write s3://bucket/prefix, with a bucket of 3 to 63 letters, digits, "
                                    + "dots and hyphens")
                            .formatted(place));
        }
        if (!prefix.isEmpty() && !Key.isFit(prefix)) {
            throw new Refused(
                    "the prefix of the store '%s' has an empty name, '.', '..', a backslash or a control character in it; write s3://bucket/prefix"
                            .formatted(place));
        }
        return new BucketAddress(bucket, prefix.isEmpty() ? "" : prefix + "/");
    }

    /// What an object is called in the bucket.
    String name(String key) {
        return prefix + key;
    }

    /// The key of an object that is called so.
    String key(String name) {
        return name.substring(prefix.length());
    }

    /// As a person would write it.
    @Override
    public String toString() {
        return SCHEME + bucket + (prefix.isEmpty() ? "" : "/" + prefix.substring(0, prefix.length() - 1));
    }
}
