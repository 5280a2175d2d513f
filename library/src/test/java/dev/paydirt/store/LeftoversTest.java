package dev.paydirt.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    @TempDir
    private Path folder;

    @Test
    void whatAKilledProcessWasWritingGoesWhenItsFolderIsWrittenToAgain() throws IOException {
        Path left = Files.createDirectories(folder.resolve("data/raw")).resolve(".batch-1.jsonl.0123456789abcdef.tmp");
        Files.writeString(left, "half a li");

        Store.at(folder.toString()).put("data/raw/batch-2.jsonl", bytes("{}"));

        assertThat(left).doesNotExist();
    }

    @Test
    void aDraftOfThisProcessSurvivesAnotherStoreAtTheSameFolder() throws IOException {
        try (Draft draft = Store.at(folder.toString()).draft("data/raw/batch-1.jsonl")) {
            draft.out().write(bytes("{}"));
            Store.at(folder.toString()).put("data/raw/batch-2.jsonl", bytes("{}"));

            assertThat(draft.publish().bytes()).isEqualTo(2);
        }
        assertThat(folder.resolve("data/raw/batch-1.jsonl")).hasContent("{}");
    }

    @Test
    void aLeaseWhoseHolderDiedOnThisMachineIsTakenOverAtOnce() throws IOException {
        Store store = Store.at(folder.toString());
        InstantSource clock = InstantSource.system();
        String dead = "{\"holder\":\"process 1\",\"host\":\"%s\",\"token\":\"t\",\"locked\":true,\"at\":\"%s\"}"
                .formatted(InetAddress.getLocalHost().getHostName(), clock.instant());
        store.put("lease.json", bytes(dead));

        try (Lease lease = Lease.take(store, "lease.json", "process 2", clock).orElseThrow()) {
            assertThat(lease.renew()).isTrue();
            assertThat(Lease.take(store, "lease.json", "process 3", clock)).isEmpty();
        }
        assertThat(store.keys("")).isEmpty();
    }

    @Test
    void aLeaseOfAnotherMachineIsLeftAloneUntilItIsStale() throws IOException {
        Store store = Store.at(folder.toString());
        InstantSource clock = InstantSource.system();
        String theirs =
                "{\"holder\":\"process 1\",\"host\":\"another.example\",\"token\":\"t\",\"locked\":true,\"at\":\"%s\"}"
                        .formatted(clock.instant());
        store.put("lease.json", bytes(theirs));

        assertThat(Lease.take(store, "lease.json", "process 2", clock)).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
