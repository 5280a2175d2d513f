package dev.paydirt.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paydirt.Refused;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderStoreTest implements StoreContract {
    @TempDir
    Path folder;

    @Override
    public Store store() {
        return Store.at("file:" + folder.resolve("data"));
    }

    @Test
    void thePathAfterTheSchemeIsTakenAsItIsTyped() {
        Path here = Path.of("").toAbsolutePath();

        assertThat(Store.at("file:./some data").location()).isEqualTo("file:" + here.resolve("some data"));
        assertThat(Store.at("a%20b/../c").location()).isEqualTo("file:" + here.resolve("c"));
        assertThat(Store.at("file:/abs/olute").location()).isEqualTo("file:/abs/olute");
        assertThat(Store.at("file:///abs/olute").location()).isEqualTo("file:/abs/olute");
        assertThat(Store.at(" /abs/olute/ ").location()).isEqualTo("file:/abs/olute");
    }

    @Test
    void whatWouldStandBelowAnObjectIsDeletedAlready() throws IOException {
        store().put("a/b", new byte[1]);

        store().delete("a/b/c");
        store().delete("a/b/c/d");

        assertThat(store().keys("")).containsExactly("a/b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "file:", "file://machine/data", "gs://bucket", "http://x", "a\u0000b"})
    void refusesWhatIsNoPlaceForAStore(String place) {
        assertThatThrownBy(() -> Store.at(place)).isInstanceOf(Refused.class).hasMessageContaining("'" + place + "'");
    }

    @Test
    void aCheckDoesNotEvenCreateTheFolder() throws IOException {
        store().check();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysThatAFileStandsWhereTheFolderShould() throws IOException {
        Files.writeString(folder.resolve("data"), "I was here first");

        assertThatThrownBy(store()::check)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(folder.resolve("data") + " is a file")
                .hasMessageContaining("move it away");
        assertThatThrownBy(() -> store().draft("a/b"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("a file stands where a folder is needed");
    }

    @Test
    void aFileAboveTheFolderIsFoundToo() throws IOException {
        Files.writeString(folder.resolve("data"), "I was here first");

        assertThatThrownBy(Store.at(folder.resolve("data/deeper").toString())::check)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(folder.resolve("data") + " is a file");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aPlaceThatCannotBeWrittenToIsNamedWithTheRemedy() {
        // Nobody may create files here, whoever runs this test.
        assertThatThrownBy(Store.at("/proc/paydirt")::check)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("/proc/paydirt");
    }

    @Test
    void everyAilmentHasAName() {
        Path place = Path.of("/data");
        var full = new FileSystemException("/data/x", null, "No space left on device");
        var readOnly = new FileSystemException("/data/x", null, "Read-only file system");
        var denied = new AccessDeniedException("/data/x");

        assertThat(Ill.when("write", place, full))
                .hasMessageContaining("/data")
                .hasMessageContaining("free some space");
        assertThat(Ill.when("write", place, readOnly)).hasMessageContaining("can be written to");
        assertThat(Ill.when("write", place, denied)).hasMessageContaining("permission denied; give user ");
        assertThat(Ill.when("write", place, new IOException("(Permission denied)")))
                .hasMessageContaining("give user ");
        assertThat(Ill.when("write", place, new IOException())).hasMessage("could not write /data: IOException");
    }

    @Test
    void whatACrashLeftInTheMakingIsNotSeen() throws IOException {
        store().put("data/a", new byte[0]);
        Files.writeString(folder.resolve("data/data/" + Key.temporary("a", "0123456789abcdef")), "half a l");

        assertThat(store().keys("")).containsExactly("data/a");
    }

    @Test
    void aLongNameHasATemporaryOneThatFits() throws IOException {
        String key = "\ud83d\ude00".repeat(60) + ".jsonl";

        store().put(key, "x".getBytes(UTF_8));

        assertThat(store().keys("")).containsExactly(key);
    }

    @Test
    void filesWithNamesThatAreNoKeysAreLeftOut() throws IOException {
        store().put("a", new byte[0]);
        Files.writeString(folder.resolve("data/back\\slash"), "");
        Files.createSymbolicLink(folder.resolve("data/loop"), folder.resolve("data"));

        assertThat(store().keys("")).containsExactly("a");
    }

    @Test
    void nothingIsLeftBesideWhatWasPublished() throws IOException {
        store().put("a", new byte[10]);
        store().create("b", new byte[10]);
        store().create("b", new byte[10]);
        store().draft("c").close();

        try (Stream<Path> files = Files.list(folder.resolve("data"))) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .containsExactlyInAnyOrderElementsOf(List.of("a", "b"));
        }
    }

    @Test
    void aFolderWhereAnObjectShouldStandIsSaidToBeThere() throws IOException {
        store().put("a/b", new byte[0]);

        assertThatThrownBy(() -> store().put("a", new byte[0]))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(folder.resolve("data/a").toString());
        assertThat(store().keys("")).containsExactly("a/b");
    }
}
