package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.bucketserver.BucketServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every command with a store in a bucket.
class BucketRunTest {
    private static final String RUN = "metadata/runs/" + SmallSearches.TIMESTAMP + "/";

    private final BucketServer server = BucketServer.shared();
    private final String place = "s3://" + server.bucket("runs") + "/" + UUID.randomUUID();

    @TempDir
    private Path folder;

    private String searches;
    private Map<String, String> undisturbed;
    private Shell shell;

    @BeforeEach
    void runInAFolder() throws IOException {
        searches = SmallSearches.write(folder, SmallSearches.sandbox(""));
        Path store = folder.resolve("folder");
        assertThat(new Shell(store)
                        .at("run", searches, "--timestamp", SmallSearches.TIMESTAMP)
                        .code())
                .isZero();
        undisturbed = new Kept(store).data();
        Map<String, String> environment = new HashMap<>(server.environment());
        environment.put("XDG_STATE_HOME", folder.resolve("state").toString());
        shell = new Shell(folder.resolve("unused"), environment);
        // The client of AWS looks at the process and not at the world that a test makes.
        System.setProperty("aws.accessKeyId", BucketServer.ACCESS_KEY);
        System.setProperty("aws.secretAccessKey", BucketServer.SECRET_KEY);
    }

    private Shell.Answer succeeds(String... command) {
        Shell.Answer answer = shell.plain(command);
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer;
    }

    private Kept kept() {
        return new Kept(server.folder(place));
    }

    @Test
    void aRunHasTheSameBytesAsInAFolder() {
        Shell.Answer run = succeeds("run", searches, "--timestamp", SmallSearches.TIMESTAMP, "--store", place);

        assertThat(kept().data()).isEqualTo(undisturbed);
        assertThat(run.out()).contains("data: " + place + "/consolidated/");
        assertThat(kept().files().keySet()).noneMatch(key -> key.contains("/work/") || key.contains("lease"));
        assertThat(new Kept(folder.resolve("state")).files()).isEmpty();
        assertThat(succeeds("status", "--store", place).out()).contains("batch 1  complete");
        assertThat(succeeds("report", "--store", place).out()).contains("# Run " + SmallSearches.TIMESTAMP);
        assertThat(succeeds("retry", "--store", place).out()).contains("complete");
        assertThat(kept().data()).isEqualTo(undisturbed);
    }

    @Test
    void batchesAreCollectedOneByOneFromThePlanInTheBucket() throws IOException {
        succeeds("run", searches, "--timestamp", SmallSearches.TIMESTAMP, "--store", place);
        String other = place + "-other";
        String plan = folder.resolve("plan.json").toString();
        Files.write(Path.of(plan), kept().bytes(RUN + "plan.json"));
        int batches = kept().json(RUN + "plan.json").get("include").size();

        succeeds("collect", "--plan", plan, "--batch", "1", "--store", other);
        for (int batch = 2; batch <= batches; batch++) {
            String where = batch % 2 == 0 ? SmallSearches.TIMESTAMP : other + "/" + RUN + "plan.json";
            if (where.startsWith("s3:")) {
                succeeds("collect", "--plan", where, "--batch", "" + batch);
            } else {
                succeeds("collect", "--plan", where, "--batch", "" + batch, "--store", other);
            }
        }
        succeeds("consolidate", "--store", other);

        assertThat(new Kept(server.folder(other)).data()).isEqualTo(undisturbed);
    }

    @Test
    void aPlanThatIsNotThereIsSaidToBeSo() {
        Shell.Answer answer = shell.plain("collect", "--plan", place + "/metadata/runs/T/plan.json", "--batch", "1");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("there is no plan " + place + "/metadata/runs/T/plan.json");
    }
}
