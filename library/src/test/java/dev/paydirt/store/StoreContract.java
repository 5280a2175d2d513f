package dev.paydirt.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every store promises, wherever its objects live.
interface StoreContract extends StoreKeysContract, StorePartsContract {
    @Test
    default void whatWasPublishedCanBeRead(@TempDir Path scratch) throws IOException {
        Stored stored = store().put("data/raw/a.jsonl", bytes("{}\n"));

        assertThat(stored)
                .isEqualTo(new Stored(
                        "data/raw/a.jsonl", 3, "ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356"));
        assertThat(store().get("data/raw/a.jsonl")).contains(bytes("{}\n"));
        try (InputStream in = store().open("data/raw/a.jsonl")) {
            assertThat(in).hasContent("{}\n");
        }
        assertThat(store().local("data/raw/a.jsonl", scratch)).hasContent("{}\n");
        assertThat(store().keys("")).containsExactly("data/raw/a.jsonl");
    }

    @Test
    default void anObjectOfWhichNobodyAsksTheDigestIsLikeAnyOther() throws IOException {
        try (Draft draft = store().undigestedDraft("a/b")) {
            draft.out().write(bytes("{}"));

            assertThat(draft.publish().bytes()).isEqualTo(2);
        }
        assertThat(store().get("a/b")).contains(bytes("{}"));
    }

    @Test
    default void whatIsNotThereIsAbsentOrSaidToBe(@TempDir Path scratch) throws IOException {
        store().put("a/b", bytes("x"));

        for (String absent : List.of("none", "a", "a/c", "c/d")) {
            store().delete(absent);
        }
        for (String absent : List.of("none", "a", "a/c", "a/b/c", "a/b/c/d", "c/d")) {
            assertThat(store().get(absent)).as(absent).isEmpty();
            assertThatThrownBy(() -> store().open(absent))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(absent)
                    .hasMessageContaining(store().location());
            assertThatThrownBy(() -> store().local(absent, scratch)).isInstanceOf(StoreException.class);
        }
        assertThat(store().keys("")).containsExactly("a/b");
    }

    @Test
    default void anAbandonedDraftLeavesNothingBehind() throws IOException {
        store().put("kept", bytes("old"));
        for (String key : List.of("kept", "new/one")) {
            try (Draft draft = store().draft(key)) {
                draft.out().write(new byte[200_000]);
                draft.out().flush();
            }
        }

        assertThat(store().keys("")).containsExactly("kept");
        assertThat(store().get("kept")).contains(bytes("old"));
    }

    @Test
    default void anObjectInTheMakingIsNotSeen() throws IOException {
        try (Draft draft = store().draft("a")) {
            draft.out().write(new byte[200_000]);
            draft.out().flush();

            assertThat(store().keys("")).isEmpty();
            assertThat(store().get("a")).isEmpty();
            draft.publish();
        }
        assertThat(store().keys("")).containsExactly("a");
    }

    @Test
    default void aDraftIsPublishedOnce() throws IOException {
        try (Draft draft = store().draft("a")) {
            draft.publish();

            assertThatThrownBy(draft::publish).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> {
                        draft.out().write(1);
                        draft.out().flush();
                    })
                    .isInstanceOf(IOException.class);
        }
        assertThat(store().get("a")).contains(new byte[0]);
    }

    @Test
    default void aStreamAroundADraftMayBeClosed() throws IOException {
        try (Draft draft = store().draft("a.gz")) {
            try (OutputStream zipped = new GZIPOutputStream(draft.out())) {
                zipped.write(bytes("{}"));
            }
            draft.publish();
        }
        assertThat(store().get("a.gz").orElseThrow()).startsWith(0x1f, 0x8b);
    }

    @Test
    default void aReaderSeesTheOldObjectOrTheNewOneAndNeverAMixture() throws Exception {
        List<byte[]> versions = List.of(allOf(1), allOf(2));
        store().put("a", versions.getFirst());
        AtomicBoolean done = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> reads = threads.submit(() -> {
                int count = 0;
                do {
                    byte[] seen = store().get("a").orElseThrow();
                    assertThat(versions.stream().anyMatch(version -> Arrays.equals(version, seen)))
                            .isTrue();
                    count++;
                } while (!done.get());
                return count;
            });
            for (int version = 0; version < 40; version++) {
                store().put("a", versions.get(version % 2));
            }
            done.set(true);
            assertThat(reads.get()).isPositive();
        }
    }

    @Test
    default void ofManyCreatorsOneWins() throws Exception {
        for (int round = 0; round < 20; round++) {
            String key = "lease/" + round;
            CyclicBarrier together = new CyclicBarrier(16);
            List<Callable<Boolean>> creators = IntStream.range(0, 16)
                    .<Callable<Boolean>>mapToObj(number -> () -> {
                        together.await();
                        return store().create(key, allOf(number));
                    })
                    .toList();
            List<Integer> winners = new ArrayList<>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Boolean>> outcomes = threads.invokeAll(creators);
                for (int number = 0; number < 16; number++) {
                    if (outcomes.get(number).get()) {
                        winners.add(number);
                    }
                }
            }
            assertThat(winners).hasSize(1);
            assertThat(Arrays.equals(store().get(key).orElseThrow(), allOf(winners.getFirst())))
                    .isTrue();
        }
        assertThat(store().keys("")).hasSize(20);
    }

    @Test
    default void createLeavesWhatIsThere() throws IOException {
        store().put("a", bytes("first"));

        assertThat(store().create("a", bytes("second"))).isFalse();
        assertThat(store().get("a")).contains(bytes("first"));
        store().delete("a");
        assertThat(store().create("a", bytes("third"))).isTrue();
        assertThat(store().get("a")).contains(bytes("third"));
    }

    @Test
    default void aLargeObjectKeepsEveryByte() throws Exception {
        byte[] content = new byte[5 * 1024 * 1024 + 7];
        new Random(42).nextBytes(content);

        Stored stored = store().put("large", content);

        assertThat(stored.bytes()).isEqualTo(content.length);
        assertThat(stored.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        assertThat(Arrays.equals(store().get("large").orElseThrow(), content)).isTrue();
    }

    @Test
    default void aDeletedObjectIsGone() throws IOException {
        store().put("a/b", bytes("x"));
        store().put("a/c", bytes("y"));

        store().delete("a/b");

        assertThat(store().keys("")).containsExactly("a/c");
    }

    @Test
    default void unfinishedWorkHasAFolderOnThisMachine() throws IOException {
        Path journal = store().work("metadata/runs/t/work/batch-1.journal");

        Files.writeString(journal, "line\n");

        assertThat(store().work("metadata/runs/t/work/batch-1.journal")).hasContent("line\n");
    }

    @Test
    default void anInterruptedThreadCanStillPublish() throws IOException {
        Thread.currentThread().interrupt();
        try {
            store().put("a/b", bytes("saved"));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(store().get("a/b")).contains(bytes("saved"));
    }

    @Test
    default void aCheckLeavesNothingBehind() throws IOException {
        store().check();

        assertThat(store().keys("")).isEmpty();
    }

    /// Long enough for somebody else to look in between.
    private static byte[] allOf(int value) {
        byte[] content = new byte[100_000 * (value + 1)];
        Arrays.fill(content, (byte) value);
        return content;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
