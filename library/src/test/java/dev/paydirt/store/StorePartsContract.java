package dev.paydirt.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/// What every store promises about parts of objects.
interface StorePartsContract {
    /// An empty one; the same for the whole of a test.
    Store store();

    @Test
    default void anyPartOfAnObjectCanBeRead() throws IOException {
        store().put("a/b", bytes("0123456789"));

        assertThat(store().bytes("a/b", 0, 10)).isEqualTo(bytes("0123456789"));
        assertThat(store().bytes("a/b", 3, 4)).isEqualTo(bytes("3456"));
        assertThat(store().bytes("a/b", 4, 0)).isEmpty();
        assertThatThrownBy(() -> store().bytes("a/b", 8, 3)).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> store().bytes("a/c", 0, 1)).isInstanceOf(StoreException.class);
    }

    @Test
    default void manyPartsOfAnOpenObjectCanBeRead() throws IOException {
        store().put("a/b", bytes("0123456789"));

        try (OpenObject object = store().openObject("a/b")) {
            assertThat(object.bytes(3, 4)).isEqualTo(bytes("3456"));
            assertThat(object.bytes(0, 2)).isEqualTo(bytes("01"));
            assertThatThrownBy(() -> object.bytes(8, 3)).isInstanceOf(StoreException.class);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
