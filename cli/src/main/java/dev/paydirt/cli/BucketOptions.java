package dev.paydirt.cli;

import dev.paydirt.store.BucketSettings;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How a bucket is reached. Without a word the variables say it that the tools of AWS read too.
final class BucketOptions {
    @Option(
            names = "--s3-endpoint",
            paramLabel = "URL",
            description = "the address of an S3-compatible service (default: AWS, or AWS_ENDPOINT_URL_S3)")
    private @Nullable String endpoint;

    @Option(names = "--s3-region", paramLabel = "REGION", description = "the bucket's region (default: AWS_REGION)")
    private @Nullable String region;

    @Option(
            names = "--s3-path-style",
            paramLabel = "true|false",
            arity = "0..1",
            fallbackValue = "true",
            description = "the bucket stands in the path, not in the host's name (default: with an endpoint)")
    private @Nullable Boolean pathStyle;

    BucketSettings settings(Map<String, String> environment) {
        return BucketSettings.in(environment)
                .with(Optional.ofNullable(endpoint), Optional.ofNullable(region), Optional.ofNullable(pathStyle));
    }
}
