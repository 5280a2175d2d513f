package dev.paydirt.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paydirt.Refused;
import dev.paydirt.collect.KeptPage.Tally;
import dev.paydirt.run.Verdict;
import dev.paydirt.source.PagePosition;
import dev.paydirt.source.Part;
import dev.paydirt.store.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final Pair ONE = new Pair("q1", "board");
    private static final Pair TWO = new Pair("q2", "board");

    @TempDir
    private Path folder;

    private Path path() {
        return folder.resolve("batch-1.journal");
    }

    private Journal open() throws StoreException {
        return Journal.open(path(), Written.HEADER, false);
    }

    private static void write(Journal journal) throws StoreException {
        journal.keep(Written.page(ONE, 0, 2), Written.lines(ONE, 0, 2), Optional.empty());
        journal.keep(
                Written.page(ONE, 1, 2), Written.lines(ONE, 2, 2), Optional.of(Written.end(ONE, Verdict.COMPLETE)));
        journal.keep(Written.page(TWO, 0, 3), Written.lines(TWO, 2, 3), Optional.empty());
        journal.end(Written.end(TWO, Verdict.PARTIAL));
    }

    private byte[] whole() throws IOException {
        try (Journal journal = open()) {
            write(journal);
        }
        return Files.readAllBytes(path());
    }

    @Test
    void whatADetailToldIsThereAgainThoughItsPageWasNeverKept() throws IOException {
        byte[] told = "{\"salary\":\"£30,000\"}".getBytes(StandardCharsets.UTF_8);
        try (Journal journal = open()) {
            journal.know("GET http://board.example/jobs/1", told);
            journal.know("GET http://board.example/jobs/1", told);
        }
        try (Journal journal = open()) {
            assertThat(journal.state().takeRestored()).containsOnly(Map.entry("GET http://board.example/jobs/1", told));
        }
        assertThat(Files.readAllLines(path())).as("a header and one detail").hasSize(2);
    }

    @Test
    void aPairBegunAnewCountsAsItWasUntilItIsAsGoodAgain() throws IOException {
        whole();
        try (Journal journal = open()) {
            journal.anew(TWO);
        }
        try (Journal journal = open()) {
            PairState two = journal.state().pair(TWO);
            assertThat(two.position(Part.WHOLE)).isEqualTo(PagePosition.START);
            assertThat(two.report().postings()).isEqualTo(3);
            assertThat(two.report().verdict()).isEqualTo(Verdict.PARTIAL);
            journal.keep(
                    Written.page(TWO, 0, 4), Written.lines(TWO, 2, 4), Optional.of(Written.end(TWO, Verdict.COMPLETE)));
            assertThat(two.report().postings()).isEqualTo(4);
            assertThat(two.report().requests()).as("of both times").isEqualTo(2);
            assertThat(two.best().pages()).hasSize(1);
        }
    }

    @Test
    void whatWasKeptIsThereAgain() throws IOException {
        whole();
        try (Journal journal = open()) {
            assertThat(journal.state().header()).contains(Written.HEADER);
            PairState one = journal.state().pair(ONE);
            assertThat(one.isFinal()).isTrue();
            assertThat(one.postings()).isEqualTo(4);
            assertThat(one.position(Part.WHOLE).index()).isEqualTo(2);
            PairState two = journal.state().pair(TWO);
            assertThat(two.isFinal()).isFalse();
            assertThat(two.report().verdict()).isEqualTo(Verdict.PARTIAL);
            assertThat(two.pages().getFirst().lines())
                    .extracting(line -> new String(line.bytes(), StandardCharsets.UTF_8))
                    .containsExactlyElementsOf(Written.lines(TWO, 2, 3).stream()
                            .map(line -> new String(line.bytes(), StandardCharsets.UTF_8))
                            .toList());
        }
    }

    @Test
    void whereverItIsTornWholePagesStayAndItCanBeWrittenOn() throws IOException {
        byte[] whole = whole();
        int pages = 0;
        for (int length = 0; length <= whole.length; length++) {
            Files.write(path(), Arrays.copyOf(whole, length));
            try (Journal journal = open()) {
                int kept = onlyWholePages(journal, length);
                assertThat(kept).as("torn at byte %d", length).isGreaterThanOrEqualTo(pages);
                pages = kept;
                journal.keep(Written.page(TWO, 7, 1), Written.lines(TWO, 99, 1), Optional.empty());
            }
            try (Journal journal = open()) {
                assertThat(journal.state().pair(TWO).knows("board:99"))
                        .as("written on after byte %d", length)
                        .isTrue();
            }
        }
        assertThat(pages).isEqualTo(3);
    }

    /// Or the next process would ask for a page after the last.
    @Test
    void whereverItIsTornAPageIsNotThereWithoutTheEndThatCameWithIt() throws IOException {
        PartEnd cutOff = new PartEnd("q1", "board", Part.WHOLE, PartEnd.How.CUT_OFF, Optional.empty(), Tally.NONE);
        try (Journal journal = open()) {
            journal.keep(Written.page(ONE, 0, 2), Written.lines(ONE, 0, 2), Optional.of(cutOff));
            journal.keep(
                    Written.page(TWO, 0, 2), Written.lines(TWO, 2, 2), Optional.of(Written.end(TWO, Verdict.COMPLETE)));
        }
        byte[] whole = Files.readAllBytes(path());
        for (int length = 0; length <= whole.length; length++) {
            Files.write(path(), Arrays.copyOf(whole, length));
            try (Journal journal = open()) {
                PairState one = journal.state().pair(ONE);
                PairState two = journal.state().pair(TWO);
                assertThat(one.ended(Part.WHOLE).isPresent())
                        .as("list, torn at byte %d", length)
                        .isEqualTo(!one.pages().isEmpty());
                assertThat(two.isFinal())
                        .as("pair, torn at byte %d", length)
                        .isEqualTo(!two.pages().isEmpty());
            }
        }
        try (Journal journal = open()) {
            assertThat(journal.state().pair(ONE).ended(Part.WHOLE)).contains(cutOff);
            assertThat(journal.state().pair(TWO).end()).contains(Written.end(TWO, Verdict.COMPLETE));
        }
    }

    private static int onlyWholePages(Journal journal, int length) {
        int pages = 0;
        for (Pair pair : new Pair[] {ONE, TWO}) {
            PairState state = journal.state().pair(pair);
            for (PairState.PageLines page : state.pages()) {
                assertThat(page.lines())
                        .as("torn at byte %d", length)
                        .hasSize(page.page().lines());
                pages++;
            }
        }
        return pages;
    }

    @Test
    void whatFollowsADamagedFrameIsNotBelieved() throws IOException {
        byte[] whole = whole();
        String text = new String(whole, StandardCharsets.UTF_8);
        int secondPage = text.indexOf("https://example.org/2");
        whole[secondPage] ^= 1;
        Files.write(path(), whole);
        try (Journal journal = open()) {
            assertThat(journal.state().pair(ONE).pages()).hasSize(1);
            assertThat(journal.state().pair(ONE).isFinal()).isFalse();
            assertThat(journal.state().pair(TWO).pages()).isEmpty();
        }
        assertThat(Files.size(path())).isLessThan(secondPage);
    }

    @Test
    void aJournalOfAnotherPlanIsBegunAnew() throws IOException {
        whole();
        try (Journal journal = Journal.open(path(), Written.header("another", 1), false)) {
            assertThat(journal.state().isEmpty()).isTrue();
            assertThat(journal.state().header()).contains(Written.header("another", 1));
        }
        try (Journal journal = open()) {
            assertThat(journal.state().isEmpty()).isTrue();
        }
    }

    @Test
    void aLaterAttemptGoesOnUnlessItWantsItsOwn() throws IOException {
        whole();
        try (Journal journal = Journal.open(path(), Written.header("digest", 2), false)) {
            assertThat(journal.state().isEmpty()).isFalse();
        }
        try (Journal journal = Journal.open(path(), Written.header("digest", 2), true)) {
            assertThat(journal.state().isEmpty()).isTrue();
        }
    }

    @Test
    void twoCannotWorkOnOneBatch() throws IOException {
        try (Journal journal = open()) {
            write(journal);
            assertThatThrownBy(this::open)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("batch 1")
                    .hasMessageContaining("being collected");
        }
        try (Journal journal = open()) {
            assertThat(journal.state().pair(ONE).isFinal()).isTrue();
        }
    }

    @Test
    void aFolderThatIsNotThereIsTheStoresFault() {
        assertThatThrownBy(() -> Journal.open(folder.resolve("none/b.journal"), Written.HEADER, false))
                .isInstanceOf(StoreException.class);
    }

    @Test
    void anythingAtAllInTheFileIsCutOff() throws IOException {
        Files.write(path(), new byte[] {0, 10, 1, 2, 10, 'H', 10});
        try (Journal journal = open()) {
            assertThat(journal.state().isEmpty()).isTrue();
            write(journal);
        }
        try (Journal journal = open()) {
            assertThat(journal.state().pair(ONE).postings()).isEqualTo(4);
        }
    }
}
