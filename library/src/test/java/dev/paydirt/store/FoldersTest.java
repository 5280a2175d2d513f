package dev.paydirt.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    @TempDir
    private Path folder;

    /// The first process died between making a folder and making it last.
    @Test
    void aFolderThatAnotherLeftUnsyncedIsMadeToLast() throws IOException {
        var disk = new ForgetfulDisk();
        Path top = Files.createDirectory(folder.resolve("disk"));
        disk.createFolder(top.resolve("store"));
        disk.createFolder(top.resolve("store/data"));

        Store.at(top.resolve("store").toString(), disk).put("data/raw/a", new byte[] {1});

        Path found = folder.resolve("found");
        disk.crash(disk.size()).make(top, found, Crash.Luck.NOTHING, new Random(1));
        assertThat(found.resolve("store/data/raw/a")).hasBinaryContent(new byte[] {1});
    }

    @Test
    void aFolderThatWasRemovedIsMadeAgain() throws IOException {
        var disk = new ForgetfulDisk();
        Path top = Files.createDirectory(folder.resolve("disk"));
        Store store = Store.at(top.resolve("store").toString(), disk);
        store.work("a/work/x");
        disk.delete(top.resolve("store/a/work"));

        store.put("a/work/y", new byte[] {1});

        Path found = folder.resolve("found");
        disk.crash(disk.size()).make(top, found, Crash.Luck.NOTHING, new Random(1));
        assertThat(found.resolve("store/a/work/y")).hasBinaryContent(new byte[] {1});
    }
}
