package dev.paydirt.store;

import dev.paydirt.bucketserver.BucketServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// The store in a bucket of Ceph's gateway, where that is installed: an old one, which refuses what AWS added in 2025.
class OtherServerTest implements StoreContract {
    private static final Path SCRIPT = Path.of("../bench/radosgw.sh");

    @TempDir
    static Path server;

    @TempDir
    Path machine;

    /// Short: prefix and key together have 1,024 bytes, and the contract tries keys of a thousand.
    private final TestBucket bucket = at(UUID.randomUUID().toString().substring(0, 8));

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        boolean installed = Files.isExecutable(Path.of("/usr/bin/radosgw"));
        if (!installed) {
            System.err.println(
                    "SKIPPED: the second S3 server is only tried where " + SCRIPT + " finds the packages it needs");
        }
        Assumptions.assumeTrue(installed, "radosgw is not installed");
        try {
            script("start");
        } catch (IOException notStarted) {
            // It is Ceph's start and not ours that is in doubt on a machine nobody knows.
            System.err.println("SKIPPED: the second S3 server did not start: " + notStarted.getMessage());
            Assumptions.abort("radosgw did not start");
        }
        at("any").client(_ -> {}).createBucket(ask -> ask.bucket("tests"));
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        script("stop");
    }

    private static void script(String what) throws IOException, InterruptedException {
        Path said = server.resolve("said-" + what);
        Process process = new ProcessBuilder("sh", SCRIPT.toString(), what, server.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(Files.readString(said));
        }
    }

    private static TestBucket at(String prefix) {
        return new TestBucket(
                URI.create("http://127.0.0.1:7480"), BucketServer.ACCESS_KEY, BucketServer.SECRET_KEY, "tests", prefix);
    }

    @Override
    public Store store() {
        return bucket.store(machine);
    }
}
