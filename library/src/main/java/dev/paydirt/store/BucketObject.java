package dev.paydirt.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/// An object on its way here. Where the connection breaks it goes on from the byte it had come to, of the same version
/// of the object.
final class BucketObject extends InputStream {
    /// Connections without a single byte between them.
    private static final int MOST_CUTS = 8;

    private final Bucket bucket;
    private final String key;
    private ResponseInputStream<GetObjectResponse> in;
    private final Optional<String> version;
    private final long length;
    private long at;
    private int cuts;

    private BucketObject(Bucket bucket, String key, ResponseInputStream<GetObjectResponse> in) {
        this.bucket = bucket;
        this.key = key;
        this.in = in;
        this.version = Optional.ofNullable(in.response().eTag());
        this.length = in.response().contentLength();
    }

    /// Empty when there is none.
    static Optional<BucketObject> open(Bucket bucket, String key) throws StoreException {
        return bucket.find(key, at -> at.getObject(request(bucket, key).build()))
                .map(in -> new BucketObject(bucket, key, in));
    }

    /// So many of its bytes, in one answer.
    static byte[] part(Bucket bucket, String key, long from, int length) throws StoreException {
        if (length == 0) {
            return new byte[0];
        }
        String range = "bytes=" + from + "-" + (from + length - 1);
        byte[] bytes = bucket.call(
                "read",
                key,
                at -> at.getObjectAsBytes(request(bucket, key).range(range).build())
                        .asByteArray());
        if (bytes.length != length) {
            throw new StoreException("%s in %s ends before byte %d".formatted(key, bucket.address(), from + length));
        }
        return bytes;
    }

    private static GetObjectRequest.Builder request(Bucket bucket, String key) {
        return GetObjectRequest.builder()
                .bucket(bucket.address().bucket())
                .key(bucket.address().name(key));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int most) throws IOException {
        if (most == 0) {
            return 0;
        }
        while (at < length) {
            int count = some(into, offset, most);
            if (count > 0) {
                at += count;
                cuts = 0;
                return count;
            }
            goOn();
        }
        return -1;
    }

    /// Nothing when the connection broke, whether it says so or merely ends too early.
    private int some(byte[] into, int offset, int most) {
        try {
            return in.read(into, offset, most);
        } catch (IOException cut) {
            return 0;
        }
    }

    private void goOn() throws StoreException {
        in.abort();
        if (++cuts > MOST_CUTS) {
            throw new StoreException(
                    "the connection to %s broke %d times at byte %d of %s".formatted(bucket.address(), cuts, at, key),
                    new IOException("cut"),
                    true);
        }
        in = bucket.call("read", key, this::rest);
    }

    private ResponseInputStream<GetObjectResponse> rest(S3Client client) {
        GetObjectRequest.Builder rest = request(bucket, key).range("bytes=" + at + "-");
        version.ifPresent(rest::ifMatch);
        return client.getObject(rest.build());
    }

    /// The rest is not fetched.
    @Override
    public void close() {
        in.abort();
    }
}
