package dev.paydirt.consolidate;

import static dev.paydirt.consolidate.Trial.posting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.consolidate.Consolidation.Published;
import dev.paydirt.store.Layout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatestRunTest {
    private static final String OLD = "2025-11-23T02-00-00Z";
    private static final String NEW = "2025-11-24T02-00-00Z";

    private final MemoryStore store = new MemoryStore();

    @TempDir
    Path scratch;

    private Published consolidate(String timestamp, String... lines) throws IOException {
        var run = new CollectedRun(store, timestamp);
        run.batch("1", lines);
        var clock = InstantSource.fixed(CollectedRun.STARTED);
        return (Published) new RunConsolidation(store, clock, "here:1", scratch).consolidate(run.facts());
    }

    @Test
    void movesToANewerRun() throws IOException {
        consolidate(OLD, posting("a"));
        consolidate(NEW, posting("a"));

        assertThat(store.text(Layout.LATEST)).isEqualTo(store.text(Layout.runRecord(NEW)));
    }

    @Test
    void neverMovesBackToAnOlderRun() throws IOException {
        consolidate(NEW, posting("a"));
        Published older = consolidate(OLD, posting("a"));

        assertThat(store.text(Layout.LATEST)).isEqualTo(store.text(Layout.runRecord(NEW)));
        assertThat(store.text(Layout.runRecord(OLD))).contains(OLD);
        assertThat(older.notices()).containsExactly("metadata/latest-run.json stays at the newer run " + NEW);
    }

    @Test
    void isReplacedWhenTheSameRunIsConsolidatedAgain() throws IOException {
        consolidate(NEW, posting("a"));
        consolidate(NEW, posting("a"), posting("b"));

        assertThat(store.text(Layout.LATEST)).isEqualTo(store.text(Layout.runRecord(NEW)));
        assertThat(store.text(Layout.LATEST)).contains("\"unique\" : 2");
    }

    @Test
    void aRunWithoutPostingsDoesNotHideTheLastGoodOne() throws IOException {
        consolidate(OLD, posting("a"));
        Published empty = consolidate(NEW);

        assertThat(store.text(Layout.LATEST)).isEqualTo(store.text(Layout.runRecord(OLD)));
        assertThat(store.text(Layout.runRecord(NEW))).contains(NEW);
        assertThat(empty.notices())
                .singleElement()
                .asString()
                .contains("run " + NEW + " has 0 postings, less than is required");
    }

    @Test
    void isReplacedWhenItCannotBeRead() throws IOException {
        store.put(Layout.LATEST, "{".getBytes(StandardCharsets.UTF_8));
        Published published = consolidate(NEW, posting("a"));

        assertThat(store.text(Layout.LATEST)).isEqualTo(store.text(Layout.runRecord(NEW)));
        assertThat(published.notices()).singleElement().asString().startsWith("replaced what could not be read");
    }
}
