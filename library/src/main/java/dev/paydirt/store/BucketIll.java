package dev.paydirt.store;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Puts into words what ails a bucket, with the remedy.
final class BucketIll {
    /// By the code in the service's answer. `%s` is the bucket.
    private static final Map<String, String> REMEDIES = Map.ofEntries(
            Map.entry(
                    "InvalidAccessKeyId",
                    "the service does not know the access key; check AWS_ACCESS_KEY_ID or the profile, and for another "
                            + "service than AWS --s3-endpoint"),
            Map.entry(
                    "SignatureDoesNotMatch",
                    "the secret key does not belong to the access key; check AWS_SECRET_ACCESS_KEY or the profile"),
            Map.entry("ExpiredToken", "the credentials have expired; get new ones, then run the same command again"),
            Map.entry("InvalidToken", "the session token is not valid; check AWS_SESSION_TOKEN, or unset it"),
            Map.entry("NoSuchBucket", "there is no bucket '%s'; make it, or name another"),
            Map.entry("InvalidBucketName", "'%s' cannot be the name of a bucket; name another"),
            Map.entry(
                    "PermanentRedirect",
                    "the bucket '%s' is in another region; name its region with --s3-region or AWS_REGION"),
            Map.entry(
                    "AuthorizationHeaderMalformed",
                    "the bucket '%s' is in another region; name its region with --s3-region or AWS_REGION"),
            Map.entry("RequestTimeTooSkewed", "this machine's clock is wrong; set it, then run the same command again"),
            Map.entry("PreconditionFailed", "it was replaced while it was read; run the same command again"),
            Map.entry("KeyTooLongError", "the key is too long; shorten the prefix of the store"),
            Map.entry("QuotaExceeded", "the bucket '%s' is full; remove something, or name another"));

    /// Codes of answers that are about the moment and not about us.
    private static final Set<String> PASSING = Set.of(
            "SlowDown",
            "RequestTimeout",
            "InternalError",
            "ServiceUnavailable",
            "OperationAborted",
            "ConditionalRequestConflict",
            // Of the rest of an object whose connection broke: whoever begins again reads the new one.
            "PreconditionFailed");

    /// What a call needs, for the policy that has to grant it.
    private static final Map<String, String> ACTIONS =
            Map.of("read", "s3:GetObject", "list", "s3:ListBucket", "delete", "s3:DeleteObject");

    private BucketIll() {}

    /// Whether nothing is there. Who may not list a bucket is not told that an object is missing, only that it is
    /// forbidden.
    static boolean isAbsence(S3Exception failure) {
        String code = code(failure);
        return switch (failure.statusCode()) {
            case 404 -> !code.equals("NoSuchBucket");
            // An answer to HEAD has no body that could say more.
            case 403 -> code.equals("AccessDenied") || code.isEmpty();
            default -> false;
        };
    }

    /// Whether the service does not know what it was asked for.
    static boolean isUnknown(S3Exception failure) {
        return failure.statusCode() == 501
                || Set.of("NotImplemented", "InvalidArgument", "InvalidRequest").contains(code(failure));
    }

    static StoreException when(String doing, BucketAddress address, String key, SdkException failure) {
        String what = key.isEmpty() ? address.toString() : address + "/" + key;
        return new StoreException(
                "could not %s %s: %s".formatted(doing, what, why(doing, address, failure)),
                failure,
                isPassing(failure));
    }

    private static boolean isPassing(SdkException failure) {
        if (failure instanceof SdkServiceException service) {
            int status = service.statusCode();
            return (status >= 500 && status != 501 && status != 507)
                    || status == 409
                    || status == 429
                    || PASSING.contains(code(failure));
        }
        return cause(failure, IOException.class)
                .filter(io -> !(io instanceof SSLException) && !(io instanceof UnknownHostException))
                .isPresent();
    }

    private static String why(String doing, BucketAddress address, SdkException failure) {
        if (!(failure instanceof SdkServiceException service)) {
            return client(failure);
        }
        String remedy = REMEDIES.get(code(failure).replace("ExpiredTokenException", "ExpiredToken"));
        if (remedy != null) {
            return remedy.formatted(address.bucket());
        }
        if (service.statusCode() == 403) {
            return "permission denied; grant these credentials %s on %s (docs/s3.md has a whole policy)"
                    .formatted(
                            ACTIONS.getOrDefault(doing, "s3:PutObject"),
                            doing.equals("list")
                                    ? "arn:aws:s3:::" + address.bucket()
                                    : "arn:aws:s3:::" + address.bucket() + "/" + address.prefix() + "*");
        }
        return told(failure, service.statusCode());
    }

    /// The service's own words, without the numbers of the request.
    private static String told(SdkException failure, int status) {
        String words = details(failure).map(AwsErrorDetails::errorMessage).orElse("");
        String code = code(failure);
        return "the service answered %d%s%s"
                .formatted(
                        status, code.isEmpty() ? "" : " " + code, words == null || words.isBlank() ? "" : ": " + words);
    }

    /// What happened before there was an answer.
    private static String client(SdkException failure) {
        String message = Optional.ofNullable(failure.getMessage()).orElse("");
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("unable to load credentials")) {
            return "there are no credentials for it; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE, or "
                    + "run where a role is given";
        }
        if (lower.contains("unable to load region")) {
            return "nothing says in which region it is; name it with --s3-region or AWS_REGION";
        }
        Optional<IOException> io = cause(failure, IOException.class);
        if (io.isEmpty()) {
            return message;
        }
        return switch (io.get()) {
            case UnknownHostException unknown ->
                "there is no host '%s'; check --s3-endpoint, the region and the network"
                        .formatted(unknown.getMessage());
            case ConnectException _ -> "nobody answers at that address; check --s3-endpoint and the network";
            case SocketTimeoutException _ -> "the service does not answer in time; check --s3-endpoint and the network";
            case SSLException broken ->
                "no secure connection: %s; check --s3-endpoint and the certificates this Java trusts"
                        .formatted(broken.getMessage());
            case IOException other -> "the connection broke: " + other.getMessage();
        };
    }

    private static String code(SdkException failure) {
        return details(failure)
                .flatMap(told -> Optional.ofNullable(told.errorCode()))
                .orElse("");
    }

    private static Optional<AwsErrorDetails> details(SdkException failure) {
        return failure instanceof AwsServiceException service
                ? Optional.ofNullable(service.awsErrorDetails())
                : Optional.empty();
    }

    private static <T> Optional<T> cause(Throwable failure, Class<T> kind) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (kind.isInstance(at)) {
                return Optional.of(kind.cast(at));
            }
        }
        return Optional.empty();
    }
}
