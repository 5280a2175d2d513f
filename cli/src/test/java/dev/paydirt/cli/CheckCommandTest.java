package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    private Path folder;

    private Shell.Answer check(String searches) throws IOException {
        return check(searches, Map.of());
    }

    private Shell.Answer check(String searches, Map<String, String> environment) throws IOException {
        Path file = Files.writeString(folder.resolve("searches.yaml"), searches);
        return new Shell(folder.resolve("store"), environment).at("check", file.toString());
    }

    @Test
    void aRunThatWouldGetOnIsToldSo() throws IOException {
        Shell.Answer answer =
                check("sources: [sandbox]\nqueries: [{keyword: '\"data scientist\" -senior', location: Ohio}]\n");

        assertThat(answer.code()).as(answer.err() + answer.out()).isZero();
        assertThat(answer.out())
                .contains("filters at sandbox: by the source location; by the source and by us keyword")
                .contains("ok   store: ")
                .containsPattern("ok   sandbox: GET .*: [0-9]+ postings of [0-9]+ records");
        assertThat(folder.resolve("store/metadata")).doesNotExist();
    }

    @Test
    void aSourceThatDoesNotAnswerIsNamed() throws IOException {
        Shell.Answer answer = check("""
                sources: [{name: greenhouse, boards: [acme], base-url: "http://127.0.0.1:9"}, {name: greenhouse, as: offline, boards: [x], base-url: sandbox}]
                queries: [{keyword: nurse}]
                """);

        assertThat(answer.code()).as(answer.err() + answer.out()).isEqualTo(3);
        assertThat(answer.out()).contains("FAIL greenhouse: GET http://127.0.0.1:9/v1/boards/acme/jobs");
        assertThat(answer.out()).contains("FAIL offline: ", "404");
    }

    @Test
    void aMissingCredentialIsToldBeforeAnythingIsSent() throws IOException {
        Shell.Answer answer = check("sources: [reed]\nqueries: [{keyword: nurse}]\n");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("REED_API_KEY");
    }

    @Test
    void aFilterThatNobodyCanApplyIsTold() throws IOException {
        Shell.Answer answer = check("""
                sources: [{name: greenhouse, boards: [acme]}]
                queries: [{keyword: nurse, location: Ohio, radius: 10km}]
                """);

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("greenhouse cannot filter by radius");
    }
}
