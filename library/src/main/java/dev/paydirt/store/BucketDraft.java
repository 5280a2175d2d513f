package dev.paydirt.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedMultipartUpload;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// An object in the making: gathered in memory while it is small, sent in parts of equal size once it is not. A bucket
/// shows it only when all of it is there.
final class BucketDraft implements Draft {
    /// Of every part but the last. Ten thousand of them, which is what a service takes, make 156 GiB.
    static final int PART = 16 * 1024 * 1024;

    private static final int MOST_PARTS = 10_000;
    private static final int FIRST_ROOM = 64 * 1024;

    private final Bucket bucket;
    private final String key;
    private final Map<String, String> mark = Bucket.mark();
    private final Tally tally;
    private final OutputStream out;
    private final List<CompletedPart> parts = new ArrayList<>();
    private Optional<String> upload = Optional.empty();
    private byte[] room = new byte[FIRST_ROOM];
    private int filled;
    private boolean published;

    BucketDraft(Bucket bucket, String key) {
        this.bucket = bucket;
        this.key = key;
        this.tally = new Tally(key, this::gather, true);
        this.out = new BufferedOutputStream(tally, 64 * 1024);
    }

    @Override
    public OutputStream out() {
        return out;
    }

    private void gather(byte[] bytes, int offset, int length) throws StoreException {
        for (int done = 0; done < length; ) {
            if (filled == PART) {
                send();
            }
            int some = Math.min(length - done, PART - filled);
            if (filled + some > room.length) {
                room = Arrays.copyOf(room, Math.min(PART, Math.max(filled + some, 2 * room.length)));
            }
            System.arraycopy(bytes, offset + done, room, filled, some);
            filled += some;
            done += some;
        }
    }

    private void send() throws StoreException {
        if (parts.size() == MOST_PARTS) {
            throw new StoreException("%s is larger than the %d parts of %d MiB that a bucket takes"
                    .formatted(key, MOST_PARTS, PART >> 20));
        }
        if (upload.isEmpty()) {
            upload = Optional.of(bucket.call("write", key, this::begin));
        }
        parts.add(bucket.call("write", key, this::part));
        filled = 0;
    }

    private String begin(S3Client client) {
        return client.createMultipartUpload(ask -> ask.bucket(bucket.address().bucket())
                        .key(bucket.address().name(key))
                        .metadata(mark))
                .uploadId();
    }

    private CompletedPart part(S3Client client) {
        int number = parts.size() + 1;
        String tag = client.uploadPart(
                        ask -> ask.bucket(bucket.address().bucket())
                                .key(bucket.address().name(key))
                                .uploadId(upload.orElseThrow())
                                .partNumber(number),
                        Bucket.body(room, filled))
                .eTag();
        return CompletedPart.builder().partNumber(number).eTag(tag).build();
    }

    @Override
    public Stored publish() throws StoreException {
        tally.requireUnfinished();
        flush();
        Stored stored = tally.finish();
        if (upload.isEmpty()) {
            bucket.put(key, room, filled);
        } else {
            send();
            complete();
        }
        published = true;
        return stored;
    }

    private void flush() throws StoreException {
        try {
            out.flush();
        } catch (StoreException known) {
            throw known;
        } catch (IOException impossible) {
            throw new StoreException("could not write %s: %s".formatted(key, impossible.getMessage()), impossible);
        }
    }

    /// One that succeeded and could not say so is told, when it is repeated, that there is no such upload.
    private void complete() throws StoreException {
        boolean done = bucket.call("write", key, client -> {
            try {
                client.completeMultipartUpload(ask -> ask.bucket(
                                bucket.address().bucket())
                        .key(bucket.address().name(key))
                        .uploadId(upload.orElseThrow())
                        .multipartUpload(
                                CompletedMultipartUpload.builder().parts(parts).build()));
                return true;
            } catch (S3Exception failure) {
                if (failure.statusCode() != 404) {
                    throw failure;
                }
                return false;
            }
        });
        if (!done && !bucket.hasMark(key, mark)) {
            throw new StoreException(
                    "could not write %s/%s: its parts are gone; somebody or a rule of the bucket removed them"
                            .formatted(bucket.address(), key));
        }
    }

    /// Parts that cannot be taken back now are taken back by the bucket's own rule for uploads that were given up.
    @Override
    public void close() {
        if (published || upload.isEmpty()) {
            return;
        }
        try {
            bucket.call(
                    "give up",
                    key,
                    client -> client.abortMultipartUpload(
                            ask -> ask.bucket(bucket.address().bucket())
                                    .key(bucket.address().name(key))
                                    .uploadId(upload.orElseThrow())));
        } catch (StoreException away) {
            // Nobody sees them, and whatever led here is worth more words.
        }
    }
}
