package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One plan and the same answers give the same data, whoever collects it and in whatever order.
class SameBytesTest {
    @TempDir
    private Path folder;

    private Shell shell(String store) {
        return new Shell(folder.resolve(store));
    }

    @Test
    void twoStoresHoldTheSame() throws IOException {
        String file = SmallSearches.write(folder, SmallSearches.sandbox(""));
        for (String store : List.of("one", "two")) {
            assertThat(shell(store)
                            .at("run", file, "--timestamp", SmallSearches.TIMESTAMP)
                            .code())
                    .isZero();
        }
        assertThat(new Kept(folder.resolve("one")).data())
                .hasSizeGreaterThan(2)
                .isEqualTo(new Kept(folder.resolve("two")).data());
    }

    @Test
    void batchesCollectedOneByOneInAnotherOrderGiveTheSame() throws IOException {
        String file = SmallSearches.write(folder, SmallSearches.sandbox(""));
        assertThat(shell("one")
                        .at("run", file, "--timestamp", SmallSearches.TIMESTAMP)
                        .code())
                .isZero();
        Shell apart = shell("apart");
        String plan = folder.resolve("plan.json").toString();
        assertThat(apart.plain("plan", file, "--timestamp", SmallSearches.TIMESTAMP, "-o", plan)
                        .code())
                .isZero();
        List<String> batches = batches(Path.of(plan));
        Collections.reverse(batches);
        for (String batch : batches) {
            Shell.Answer answer = apart.at("collect", "--plan", plan, "--batch", batch);
            assertThat(answer.code()).as(answer.err()).isZero();
        }
        assertThat(apart.at("consolidate", "--timestamp", SmallSearches.TIMESTAMP)
                        .code())
                .isZero();
        assertThat(new Kept(apart.folder()).data()).isEqualTo(new Kept(folder.resolve("one")).data());
    }

    private List<String> batches(Path plan) {
        List<String> ids = new ArrayList<>();
        for (JsonNode batch :
                new Kept(plan.resolveSibling("")).json("plan.json").get("include")) {
            ids.add(batch.get("batch").asText());
        }
        assertThat(ids).hasSizeGreaterThan(1);
        return ids;
    }
}
