package dev.paydirt.store;

import dev.paydirt.Refused;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// How a bucket is reached, beside its name. Credentials are none of it: they come by the standard chain of AWS, from
/// system properties, environment variables, a web identity, profiles, a container or the machine.
///
/// @param endpoint of a service that is compatible with S3; without one it is AWS
/// @param region where the bucket is; without one the standard chain of AWS says it, and for another service than AWS
///     `us-east-1` is said, which most of them expect
/// @param pathStyle whether the bucket stands in the path and not in the host's name; without a word it does so at
///     every service but AWS
/// @param work the folder of this machine in which unfinished work is kept
public record BucketSettings(Optional<URI> endpoint, Optional<String> region, Optional<Boolean> pathStyle, Path work) {
    /// The variables that name an endpoint, the one that counts first.
    private static final String[] ENDPOINTS = {"AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL"};

    public BucketSettings {
        endpoint.ifPresent(BucketSettings::check);
    }

    /// What the variables say that the tools of AWS read too, and otherwise the usual folders.
    ///
    /// @throws Refused when a variable names an endpoint that is no address
    public static BucketSettings in(Map<String, String> environment) {
        Optional<URI> endpoint = Optional.empty();
        for (String variable : ENDPOINTS) {
            String text = environment.getOrDefault(variable, "");
            if (endpoint.isEmpty() && !text.isBlank()) {
                endpoint = Optional.of(uri(variable, text));
            }
        }
        return new BucketSettings(
                endpoint,
                text(environment, "AWS_REGION").or(() -> text(environment, "AWS_DEFAULT_REGION")),
                Optional.empty(),
                work(environment));
    }

    /// The same with what somebody says expressly.
    ///
    /// @throws Refused when the endpoint is no address
    public BucketSettings with(Optional<String> namedEndpoint, Optional<String> namedRegion, Optional<Boolean> style) {
        return new BucketSettings(
                namedEndpoint.map(text -> uri("--s3-endpoint", text)).or(this::endpoint),
                namedRegion.or(this::region),
                style.or(this::pathStyle),
                work);
    }

    /// Whether it is another service than AWS.
    boolean isForeign() {
        return endpoint.isPresent();
    }

    private static Optional<String> text(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(text -> !text.isBlank());
    }

    private static Path work(Map<String, String> environment) {
        return text(environment, "XDG_STATE_HOME")
                .map(Path::of)
                .orElseGet(() -> home(environment).resolve(".local").resolve("state"))
                .resolve("paydirt");
    }

    /// What the XDG base directories go by; Java's own `user.home` does not follow it.
    private static Path home(Map<String, String> environment) {
        return Path.of(text(environment, "HOME").orElseGet(() -> System.getProperty("user.home", ".")));
    }

    private static URI uri(String where, String text) {
        try {
            return check(new URI(text.strip()));
        } catch (URISyntaxException | Refused unfit) {
            throw new Refused(
                    "%s is '%s'; expected the address of an S3 service, such as https://s3.example.org or http://127.0.0.1:9000"
                            .formatted(where, text.replaceAll("//[^/]*@", "//...@")),
                    unfit);
        }
    }

    private static URI check(URI endpoint) {
        boolean web = "http".equalsIgnoreCase(endpoint.getScheme()) || "https".equalsIgnoreCase(endpoint.getScheme());
        if (!web || endpoint.getHost() == null || endpoint.getRawUserInfo() != null) {
            throw new Refused("an S3 endpoint begins with http:// or https:// and a host, without a user");
        }
        return endpoint;
    }
}
