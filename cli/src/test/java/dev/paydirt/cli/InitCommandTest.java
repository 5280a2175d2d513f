package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitCommandTest {
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
    private static final String[] NAMES = {
        "--account", "123456789012", "--bucket", "my-bucket", "--org", "octo-org", "--repo", "octo-repo"
    };

    @TempDir
    private Path folder;

    private Shell shell;
    private Path parallel;
    private Path sequential;

    @BeforeEach
    void aFolder() {
        shell = new Shell(folder.resolve("store"), Map.of("PAYDIRT_COMMIT", COMMIT));
        parallel = folder.resolve(".github/workflows/parallel-collect-salary-data.yml");
        sequential = folder.resolve(".github/workflows/collect-salary-data.yml");
    }

    private Shell.Answer init(String... more) {
        List<String> command = new ArrayList<>(List.of("init", folder.toString()));
        command.addAll(List.of(more));
        return shell.plain(command.toArray(String[]::new));
    }

    @Test
    void theSearchesItWritesCanBeRunAsTheyAre() {
        assertThat(init().code()).isZero();
        Shell.Answer plan = shell.at("plan", folder.resolve("searches.yaml").toString());
        assertThat(plan.code()).as(plan.err()).isZero();
        assertThat(plan.out()).contains("machine learning engineer").doesNotContain("warning:");
    }

    @Test
    void whatIsThereStays() throws IOException {
        Files.writeString(folder.resolve("searches.yaml"), "mine");
        Shell.Answer answer = init();
        assertThat(answer.code()).isEqualTo(Exit.USAGE.code());
        assertThat(answer.err()).contains("is there already");
        assertThat(folder.resolve("searches.yaml")).hasContent("mine");
    }

    @Test
    void bothWorkflowsArePinnedToTheCommitThatWroteThem() throws IOException {
        Shell.Answer answer = init("--github");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(Files.readString(parallel))
                .contains("uses: paydirt/paydirt/.github/workflows/parallel-collect-salary-data.yml@" + COMMIT)
                .contains("searches: searches.yaml")
                .doesNotContain("secrets:");
        assertThat(Files.readString(sequential))
                .contains("uses: paydirt/paydirt@" + COMMIT)
                .doesNotContain("@ENV@");
        assertThat(init("--github").err()).contains("is there already");
    }

    @Test
    void theKeysThatTheSearchesNeedAreHandedOver() throws IOException {
        Files.createDirectories(folder.resolve("my"));
        Files.writeString(
                folder.resolve("my/jobs.yaml"),
                "sources: [{name: adzuna, country: us, accept-terms: true}]\nqueries: [{keyword: nurse}]\n");
        Shell.Answer answer = init("--github", "--searches", "my/jobs.yaml", "--from", "me/fork");
        assertThat(answer.code()).as(answer.err()).isZero();
        for (Path workflow : List.of(parallel, sequential)) {
            assertThat(Files.readString(workflow))
                    .contains("ADZUNA_APP_ID: ${{ secrets.ADZUNA_APP_ID }}")
                    .contains("ADZUNA_APP_KEY: ${{ secrets.ADZUNA_APP_KEY }}")
                    .contains("my/jobs.yaml")
                    .contains("me/fork");
        }
        assertThat(folder.resolve("searches.yaml")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "--pin, main, the 40 digits of a commit",
                "--from, 'x; y', expected owner/name",
                "--searches, a: b, expected a path",
                "--searches, ../searches.yaml, expected a path",
            })
    void namesThatWouldMeanMoreInAWorkflowAreRefused(String option, String value, String told) {
        Shell.Answer answer = init("--github", option, value);
        assertThat(answer.code()).isEqualTo(Exit.USAGE.code());
        assertThat(answer.err()).contains(told);
        assertThat(parallel).doesNotExist();
    }

    @Test
    void withoutACommitNothingIsPinnedToWhateverIsNewest() {
        shell = new Shell(folder.resolve("store"));
        assertThat(init("--github").err()).contains("name one with --pin");
        assertThat(parallel).doesNotExist();
    }

    private JsonNode policies(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of("--aws"));
        command.addAll(List.of(NAMES));
        command.addAll(List.of(more));
        Shell.Answer answer = init(command.toArray(String[]::new));
        assertThat(answer.code()).as(answer.err()).isZero();
        return new ObjectMapper().readTree(answer.out());
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    @Test
    void aTokenIsBelievedInItsNewFormAndInItsOldOne() throws IOException {
        JsonNode roles = policies("--org-id", "123456", "--repo-id", "789012", "--branch", "release");
        for (JsonNode role : roles) {
            JsonNode statement = role.at("/trust/Statement/0");
            assertThat(statement.at("/Principal/Federated").asText())
                    .isEqualTo("arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com");
            JsonNode equal = statement.at("/Condition/StringEquals");
            assertThat(equal.get("token.actions.githubusercontent.com:aud").asText())
                    .isEqualTo("sts.amazonaws.com");
            assertThat(texts(equal.get("token.actions.githubusercontent.com:sub")))
                    .containsExactly(
                            "repo:octo-org@123456/octo-repo@789012:ref:refs/heads/release",
                            "repo:octo-org/octo-repo:ref:refs/heads/release");
        }
        assertThat(init(concat("--aws", NAMES)).err()).contains("--org-id and --repo-id");
    }

    private static String[] concat(String first, String[] others) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(others));
        return all.toArray(String[]::new);
    }

    @Test
    void everyRoleMayDoOnlyWhatItsStageDoesAndOnlyBelowThePrefix() throws IOException {
        JsonNode roles = policies("--prefix", "a/jobs");
        assertThat(roles.fieldNames())
                .toIterable()
                .containsExactly("paydirt-plan", "paydirt-collect", "paydirt-consolidate", "paydirt-run");
        for (JsonNode role : roles) {
            for (JsonNode statement : role.at("/permissions/Statement")) {
                assertThat(statement.toString()).doesNotContain("s3:*", "\"*\"");
                if (statement.get("Resource").isArray()) {
                    assertThat(texts(statement.get("Resource")))
                            .allMatch(resource -> resource.startsWith("arn:aws:s3:::my-bucket/a/jobs/"));
                }
            }
        }
        assertThat(roles.at("/paydirt-plan").toString()).doesNotContain("PutObject", "DeleteObject");
        assertThat(roles.at("/paydirt-collect/permissions/Statement").toString())
                .contains("a/jobs/data/raw/batch-*")
                .doesNotContain("latest-run", "run.json", "consolidated");
        assertThat(roles.at("/paydirt-consolidate/permissions/Statement/2").toString())
                .contains("PutObject")
                .doesNotContain("/data/raw");
    }

    @ParameterizedTest
    @CsvSource({
        "--account, 12, 12 digits",
        "--bucket, my*, the name of a bucket",
        "--prefix, a/*, a prefix",
        "--org, o*, the owner of a repository",
        "--branch, *, the name of a branch",
        "--org-id, 7, belong together",
    })
    void namesThatWouldLetInMoreThanWasMeantAreRefused(String option, String value, String told) {
        List<String> command = new ArrayList<>(List.of("--aws"));
        for (int at = 0; at < NAMES.length; at += 2) {
            if (!NAMES[at].equals(option)) {
                command.addAll(List.of(NAMES[at], NAMES[at + 1]));
            }
        }
        command.addAll(List.of(option, value));
        Shell.Answer answer = init(command.toArray(String[]::new));
        assertThat(answer.code()).isEqualTo(Exit.USAGE.code());
        assertThat(answer.err()).contains(told);
        assertThat(answer.out()).isEmpty();
    }
}
