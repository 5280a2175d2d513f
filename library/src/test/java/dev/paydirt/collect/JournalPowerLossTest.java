package dev.paydirt.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.run.Verdict;
import dev.paydirt.store.Crash;
import dev.paydirt.store.ForgetfulDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A page that was said to be kept is there whatever the power does.
class JournalPowerLossTest {
    private static final Pair ONE = new Pair("q1", "board");

    @TempDir
    private Path folder;

    private final ForgetfulDisk disk = new ForgetfulDisk();

    /// How much had been done when so many pages were kept.
    private final List<Integer> kept = new ArrayList<>();

    private void write(Path path, int pages, Journal.Header header) throws IOException {
        try (Journal journal = Journal.open(disk, path, header, false)) {
            int from = journal.state().pair(ONE).pages().size();
            for (int page = from; page < from + pages; page++) {
                journal.keep(Written.page(ONE, page, 2), Written.lines(ONE, 2 * page, 2), Optional.empty());
                kept.add(disk.size());
            }
        }
    }

    @Test
    void whatWasKeptOutlastsThePower() throws IOException {
        Path top = Files.createDirectory(folder.resolve("disk"));
        Path path = top.resolve("batch-1.journal");
        write(path, 3, Written.HEADER);
        tear(path);
        write(path, 3, Written.HEADER);
        kept.add(Integer.MAX_VALUE);

        int pages = 0;
        for (int after = 0; after <= disk.size(); after++) {
            while (kept.get(pages) <= after) {
                pages++;
            }
            for (Crash.Luck luck : Crash.Luck.values()) {
                assertThat(pagesFound(top, after, luck, Written.HEADER, after))
                        .as("after %d, %s found", after, luck)
                        .isBetween(pages, 6);
            }
        }
        assertThat(pages).isEqualTo(6);
    }

    @Test
    void whatBelongsToAnotherPlanIsNeverMixedWithWhatTakesItsPlace() throws IOException {
        Path top = Files.createDirectory(folder.resolve("disk"));
        Path path = top.resolve("batch-1.journal");
        write(path, 3, Written.header("digest", 1));
        Journal.Header other = Written.header("tsegid", 1);
        write(path, 1, other);

        for (int after = kept.get(2); after <= disk.size(); after++) {
            for (int seed = 0; seed < 40; seed++) {
                assertThat(pagesFound(top, after, Crash.Luck.ANYTHING, other, seed))
                        .as("after %d, seed %d", after, seed)
                        .isLessThanOrEqualTo(1);
            }
        }
    }

    /// Leaves half a page at the end, as a process does that dies while it writes.
    private void tear(Path path) throws IOException {
        try (var file = disk.open(path)) {
            long length = file.length();
            file.cut(length);
            byte[] half = "00000000 L{\"position\":\"Nur".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            file.write(half, 0, half.length);
            file.sync();
        }
    }

    private int pagesFound(Path top, int after, Crash.Luck luck, Journal.Header header, int seed) throws IOException {
        Path found = Files.createTempDirectory(folder, "found");
        disk.crash(after).make(top, found, luck, new Random(seed));
        try (Journal journal = Journal.open(new ForgetfulDisk(), found.resolve("batch-1.journal"), header, false)) {
            List<PairState.PageLines> pages = journal.state().pair(ONE).pages();
            assertThat(pages)
                    .allMatch(page -> page.lines().size() == page.page().lines());
            journal.end(Written.end(ONE, Verdict.PARTIAL));
            return pages.size();
        }
    }
}
