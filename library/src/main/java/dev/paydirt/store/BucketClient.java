package dev.paydirt.store;

import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Makes clients as our stores need them.
final class BucketClient {
    /// Of one call; a store that is away for longer is waited for by a [PatientStore].
    private static final int MOST_ATTEMPTS = 5;

    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private BucketClient() {}

    static S3Client of(BucketSettings settings) {
        return builder(settings, SILENCE).build();
    }

    /// @param silence how long a service may say nothing in the middle of an answer
    static S3ClientBuilder builder(BucketSettings settings, Duration silence) {
        S3ClientBuilder builder = S3Client.builder()
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECTING)
                        .socketTimeout(silence)
                        .build())
                .overrideConfiguration(configuration -> configuration.retryStrategy(retries()))
                .forcePathStyle(settings.pathStyle().orElse(settings.isForeign()));
        settings.region().map(Region::of).ifPresent(builder::region);
        settings.endpoint().ifPresent(endpoint -> {
            builder.endpointOverride(endpoint)
                    .region(Region.of(settings.region().orElse("us-east-1")))
                    // What AWS added in 2025, other services refuse, or store as if it belonged to the object.
                    .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                    .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                    // Ceph's gateway takes the digest of an empty object sent in pieces for a wrong one.
                    .serviceConfiguration(service -> service.chunkedEncodingEnabled(false));
        });
        return builder;
    }

    static StandardRetryStrategy retries() {
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(MOST_ATTEMPTS)
                .retryOnException(BucketClient::isConflict)
                .build();
    }

    /// Somebody else was at the same key at the same moment, and neither has won yet.
    private static boolean isConflict(Throwable failure) {
        return failure instanceof S3Exception refused && refused.statusCode() == 409;
    }
}
