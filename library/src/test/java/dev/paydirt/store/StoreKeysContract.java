package dev.paydirt.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every store promises about keys: which there may be, and how they are listed.
interface StoreKeysContract {
    /// An empty one; the same for the whole of a test.
    Store store();

    @Test
    default void listsEveryKeyThatBeginsSo() throws IOException {
        for (String key : List.of("data/raw/b", "data/raw/a", "data/rawest", "data2/c", "metadata/latest-run.json")) {
            store().put(key, bytes("x"));
        }

        assertThat(store().keys("data/raw/")).containsExactly("data/raw/a", "data/raw/b");
        assertThat(store().keys("data/raw")).containsExactly("data/raw/a", "data/raw/b", "data/rawest");
        assertThat(store().keys("da")).containsExactly("data/raw/a", "data/raw/b", "data/rawest", "data2/c");
        assertThat(store().keys("data/raw/a/")).isEmpty();
        assertThat(store().keys("nothing/here")).isEmpty();
    }

    @Test
    default void listsMoreThanAThousandKeys() throws Exception {
        List<String> keys = new ArrayList<>();
        for (int number = 0; number < 1_100; number++) {
            keys.add("many/%d/%04d".formatted(number % 3, number));
        }
        Store store = store();
        Semaphore most = new Semaphore(32);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Stored>> puts = new ArrayList<>();
            for (String key : keys) {
                puts.add(threads.submit(() -> {
                    most.acquire();
                    try {
                        return store.put(key, new byte[0]);
                    } finally {
                        most.release();
                    }
                }));
            }
            for (Future<Stored> put : puts) {
                put.get();
            }
        }

        assertThat(store().keys("many/"))
                .containsExactlyElementsOf(keys.stream().sorted().toList());
    }

    @Test
    default void listsInTheOrderOfUtf8Bytes() throws IOException {
        List<String> inOrder = List.of("A", "a", "a b", "a-b", "a/b", "ab", "ä", "日本", "\uff5e", "\ud83d\ude00");
        for (String key : inOrder.reversed()) {
            // A folder cannot hold both a and a/b.
            store().put("o/" + (key.equals("a") ? "Z" : key), bytes(key));
        }
        List<String> expected = inOrder.stream()
                .map(key -> "o/" + (key.equals("a") ? "Z" : key))
                .toList();

        assertThat(store().keys("")).containsExactlyElementsOf(expected);
        assertThat(store().get("o/\ud83d\ude00")).contains(bytes("\ud83d\ude00"));
        assertThat(store().get("o/a b")).contains(bytes("a b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/etc/passwd",
                "a/",
                "a//b",
                "..",
                "../a",
                "a/../../b",
                "a/..",
                ".",
                "./a",
                "a/./b",
                "a\\b",
                "..\\a",
                "a\nb",
                "a\u0000",
                "\u0085",
                "half\ud83d",
                ".a.b.tmp",
                "x/.tmp"
            })
    default void refusesKeysThatCouldLeaveTheStore(String key, @TempDir Path scratch) {
        assertThatThrownBy(() -> store().draft(key)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().put(key, bytes("x"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().create(key, bytes("x"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().get(key)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().open(key)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().local(key, scratch)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().delete(key)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().work(key)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/etc", "../", "a/../../", "a\\", "\u0000"})
    default void refusesToListWhatIsOutside(String prefix) {
        assertThatThrownBy(() -> store().keys(prefix)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void aKeyHasAtMostAThousandCharacters() throws IOException {
        String longest = "a".repeat(200) + ("/" + "b".repeat(199)).repeat(4);
        store().put(longest, bytes("x"));

        assertThat(store().keys("")).containsExactly(longest);
        assertThatThrownBy(() -> store().put(longest + "/", bytes("x"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().put(longest + "c", bytes("x"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
