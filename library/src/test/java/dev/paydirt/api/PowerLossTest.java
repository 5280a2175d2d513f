package dev.paydirt.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.run.BatchReport;
import dev.paydirt.run.RecordFile;
import dev.paydirt.run.RunRecord;
import dev.paydirt.run.Status;
import dev.paydirt.store.Crash;
import dev.paydirt.store.ForgetfulDisk;
import dev.paydirt.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The power fails after every single thing that is done to the disk. Whatever of the unsynced is found afterwards,
/// nothing points to what is not there, and the same command ends with the bytes of an undisturbed run.
class PowerLossTest {
    private static final String RUN = "metadata/runs/" + SavedRun.TIMESTAMP + "/";

    @TempDir
    private Path folder;

    @Test
    void aRunEndsWithTheSameBytesWhereverThePowerFails() throws IOException, InterruptedException {
        var run = new SavedRun(folder);
        var disk = new ForgetfulDisk();
        Path top = Files.createDirectory(folder.resolve("disk"));
        RunRecord record = run.run(store(top, disk), false);
        assertThat(record.status()).isEqualTo(Status.COMPLETE);
        assertThat(record.totals().duplicates()).isPositive();

        afterEveryDeed(disk, 0, top, run, false);
    }

    @Test
    void soDoesOneThatIsAskedForEverythingAgain() throws IOException, InterruptedException {
        var run = new SavedRun(folder);
        var disk = new ForgetfulDisk();
        Path top = Files.createDirectory(folder.resolve("disk"));
        run.run(store(top, disk), false);
        int first = disk.size();
        run.run(store(top, disk), true);
        assertThat(disk.size()).isGreaterThan(first);

        afterEveryDeed(disk, first, top, run, true);
    }

    /// The second attempt finds more than the first. It dies between its data and its report, too.
    @Test
    void aBatchThatIsAskedForAgainIsAsItWasOrAsItIsAndNeverMissing() throws IOException, InterruptedException {
        var run = new SavedRun(folder);
        var disk = new ForgetfulDisk();
        Path top = Files.createDirectory(folder.resolve("disk"));
        run.run(store(top, disk), false);
        int first = disk.size();
        SortedMap<String, String> old = SavedRun.data(top.resolve("store"));
        Files.writeString(
                folder.resolve("saved-2.jsonl"),
                "{\"position\":\"nurse\",\"job_url\":\"https://jobs.example/99\",\"source_id\":\"99\"}\n");
        run.run(store(top, disk), true);
        SortedMap<String, String> now = SavedRun.data(top.resolve("store"));
        assertThat(now.equals(old)).isFalse();

        for (int after = first; after <= disk.size(); after++) {
            for (Crash.Luck luck : Crash.Luck.values()) {
                String where = "after %d of %d, %s found".formatted(after, disk.size(), luck);
                Path other = folder.resolve("after-" + after + "-" + luck);
                disk.crash(after).make(top, other, luck, new Random(after));

                RunRecord record = run.run(store(other, new ForgetfulDisk()), false);

                assertThat(record.missing()).as(where).isEmpty();
                assertThat(record.status()).as(where).isEqualTo(Status.COMPLETE);
                SavedRun.data(other.resolve("store")).forEach((key, text) -> {
                    boolean known = text.equals(old.get(key)) || text.equals(now.get(key));
                    assertThat(known || key.startsWith("consolidated/"))
                            .as("%s: %s", where, key)
                            .isTrue();
                });
            }
        }
    }

    private void afterEveryDeed(ForgetfulDisk disk, int from, Path top, SavedRun run, boolean again)
            throws IOException, InterruptedException {
        SortedMap<String, String> undisturbed = SavedRun.data(top.resolve("store"));
        assertThat(undisturbed.keySet()).hasSize(3);
        for (int after = from; after <= disk.size(); after++) {
            for (Crash.Luck luck : Crash.Luck.values()) {
                String where = "after %d of %d, %s found".formatted(after, disk.size(), luck);
                Path other = folder.resolve("after-" + after + "-" + luck);
                disk.crash(after).make(top, other, luck, new Random(after));
                Path store = other.resolve("store");
                if (!again) {
                    assertThatNothingPointsToWhatIsNotThere(store, undisturbed, where);
                }
                RunRecord record = run.run(store(other, new ForgetfulDisk()), false);
                assertThat(record.status()).as(where).isEqualTo(Status.COMPLETE);
                assertThat(SavedRun.data(store).equals(undisturbed)).as(where).isTrue();
                assertThat(store.resolve(RUN + "work")).as(where).doesNotExist();
                assertThat(Files.readString(store.resolve("metadata/latest-run.json")))
                        .as(where)
                        .isEqualTo(Files.readString(store.resolve(RUN + "run.json")));
            }
        }
    }

    private static Store store(Path top, ForgetfulDisk disk) {
        return Store.at(top.resolve("store").toString(), disk);
    }

    private static void assertThatNothingPointsToWhatIsNotThere(
            Path store, SortedMap<String, String> undisturbed, String where) throws IOException {
        for (String key : SavedRun.files(store)) {
            if (undisturbed.containsKey(key)) {
                assertThat(sha256(store.resolve(key)))
                        .as("%s: %s", where, key)
                        .isEqualTo(sha256(undisturbed.get(key).getBytes(StandardCharsets.UTF_8)));
            } else if (key.endsWith("run.json")) {
                RunRecord record = RecordFile.read(Files.readAllBytes(store.resolve(key)), RunRecord.class, key);
                assertThat(sha256(store.resolve(record.consolidated().key())))
                        .as("%s: %s", where, key)
                        .isEqualTo(record.consolidated().sha256());
            } else if (key.startsWith(RUN + "batch-") && key.endsWith(".json")) {
                BatchReport report = RecordFile.read(Files.readAllBytes(store.resolve(key)), BatchReport.class, key);
                assertThat(sha256(store.resolve(report.key())))
                        .as("%s: %s", where, key)
                        .isEqualTo(report.sha256());
            }
        }
    }

    private static String sha256(Path file) throws IOException {
        return Files.exists(file) ? sha256(Files.readAllBytes(file)) : "absent";
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
