package dev.paydirt.store;

import dev.paydirt.bucketserver.BucketServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/// Stores in a bucket of a real server, each of them empty.
///
/// @param address of the server, or of something before it
/// @param silence how long the server may say nothing before it is asked again
public record TestBucket(
        URI address, String accessKey, String secretKey, String bucket, String prefix, Duration silence) {
    private static final Duration PATIENT = Duration.ofSeconds(60);
    private static final Duration IMPATIENT = Duration.ofMillis(500);

    /// Of a server that answers, however busy the machine is.
    public TestBucket(URI address, String accessKey, String secretKey, String bucket, String prefix) {
        this(address, accessKey, secretKey, bucket, prefix, PATIENT);
    }

    /// In the server that this process has for itself.
    public static TestBucket here() {
        BucketServer server = BucketServer.shared();
        return new TestBucket(
                server.endpoint(),
                BucketServer.ACCESS_KEY,
                BucketServer.SECRET_KEY,
                server.bucket("tests"),
                UUID.randomUUID().toString());
    }

    /// Where its objects lie as files, each under its key.
    public Path files() {
        return BucketServer.shared().folder("s3://" + bucket + "/" + prefix);
    }

    /// The same reached by another way, which may fall silent.
    public TestBucket behind(URI other) {
        return new TestBucket(other, accessKey, secretKey, bucket, prefix, IMPATIENT);
    }

    /// @param machine the folder of unfinished work
    public Store store(Path machine) {
        return store(machine, _ -> {});
    }

    /// @param change what is different about the client
    Store store(Path machine, Consumer<S3ClientBuilder> change) {
        Bucket part = new Bucket(new BucketAddress(bucket, prefix + "/"), () -> client(change));
        return new BucketStore(part, new Creation(part, false), machine);
    }

    S3Client client(Consumer<S3ClientBuilder> change) {
        BucketSettings settings =
                new BucketSettings(Optional.of(address), Optional.empty(), Optional.empty(), Path.of("unused"));
        S3ClientBuilder builder = BucketClient.builder(settings, silence)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey)));
        builder.overrideConfiguration(configuration -> configuration.retryStrategy(BucketClient.retries().toBuilder()
                .backoffStrategy(BackoffStrategy.retryImmediately())
                .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                .build()));
        change.accept(builder);
        return builder.build();
    }
}
