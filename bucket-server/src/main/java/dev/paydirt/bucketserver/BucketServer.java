package dev.paydirt.bucketserver;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// An S3 server on a free port of loopback, in a process of its own that ends with this one, however this one ends.
public final class BucketServer implements AutoCloseable {
    public static final String ACCESS_KEY = "paydirt-access";
    public static final String SECRET_KEY = "only-for-tests";

    private static Optional<BucketServer> shared = Optional.empty();

    private final Process process;
    private final URI endpoint;
    private final Path folder;

    private BucketServer(Process process, URI endpoint, Path folder) {
        this.process = process;
        this.endpoint = endpoint;
        this.folder = folder;
    }

    /// One for the whole process, since starting one takes a second.
    public static synchronized BucketServer shared() {
        if (shared.isEmpty()) {
            try {
                BucketServer server = start();
                Runtime.getRuntime().addShutdownHook(new Thread(server::close));
                shared = Optional.of(server);
            } catch (IOException failed) {
                throw new UncheckedIOException("no S3 server can be started here", failed);
            }
        }
        return shared.get();
    }

    /// Starts one whose buckets go when it is closed.
    public static BucketServer start() throws IOException {
        Path folder = Files.createTempDirectory("bucket-server-");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        ownClasses() + File.pathSeparator + libraries(),
                        Main.class.getName(),
                        folder.toString())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        String address = Optional.ofNullable(process.inputReader().readLine()).orElse("");
        if (!address.startsWith("http://")) {
            process.destroyForcibly();
            throw new IOException("the S3 server did not start: " + Files.readString(folder.resolve("errors.txt")));
        }
        return new BucketServer(process, URI.create(address), folder);
    }

    private static String ownClasses() {
        return BucketServer.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
    }

    private static String libraries() throws IOException {
        try (InputStream in = Optional.ofNullable(BucketServer.class.getResourceAsStream("classpath"))
                .orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    public URI endpoint() {
        return endpoint;
    }

    /// Makes a bucket, if it is not there yet.
    ///
    /// @return its name
    public String bucket(String name) {
        try {
            Files.createDirectories(folder.resolve(name));
            return name;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /// Where the objects below an address lie as files, each under its key.
    ///
    /// @param place `s3://bucket/prefix`
    public Path folder(String place) {
        return folder.resolve(place.substring("s3://".length()));
    }

    /// What a process needs to know to reach it.
    public Map<String, String> environment() {
        return Map.of(
                "AWS_ACCESS_KEY_ID",
                ACCESS_KEY,
                "AWS_SECRET_ACCESS_KEY",
                SECRET_KEY,
                "AWS_REGION",
                "us-east-1",
                "AWS_ENDPOINT_URL_S3",
                endpoint.toString());
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
    }
}
