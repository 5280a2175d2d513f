package dev.paydirt.dataset;

import static dev.paydirt.dataset.Nights.line;
import static dev.paydirt.dataset.Nights.night;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paydirt.Refused;
import dev.paydirt.run.Status;
import dev.paydirt.store.FlakyStore;
import dev.paydirt.store.FlakyStore.Fate;
import dev.paydirt.store.Layout;
import dev.paydirt.store.Lease;
import dev.paydirt.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetTest {
    private static final String PAID = "\"salary\":\"$50k\",\"salary_min\":50000,\"salary_origin\":\"stated\"";
    private static final String PAID_MORE = "\"salary\":\"$60k\",\"salary_min\":60000,\"salary_origin\":\"stated\"";
    private static final String AT = "{\"at\":\"%s\",\"salary\":\"%s\",\"salary_min\":%d,\"salary_max\":null,"
            + "\"salary_currency\":null,\"salary_period\":null,\"salary_origin\":\"stated\"}";

    @TempDir
    Path folder;

    private Nights nights(String name) {
        return new Nights(store(name), folder);
    }

    Store store(String name) {
        return Store.at(folder.resolve(name).toString());
    }

    @Test
    void aPostingKnowsItsFirstAndItsLastRunAndEveryPay() throws IOException {
        Nights nights = nights("a");
        nights.had(0, line(0, "a", PAID), line(0, "b"));
        nights.had(1, line(1, "a", PAID_MORE));
        nights.had(2, line(2, "a", PAID_MORE), line(2, "c"));

        DatasetUpdate update = nights.update();

        assertThat(update).isEqualTo(new DatasetUpdate(3, false, Optional.empty(), 3, 3));
        String changes = AT.formatted(night(0).collectedAt(), "$50k", 50_000) + ","
                + AT.formatted(night(1).collectedAt(), "$60k", 60_000);
        assertThat(nights.lines())
                .containsExactly(
                        with(line(0, "b"), 0, 0, ""),
                        with(line(2, "a", PAID_MORE), 0, 2, changes),
                        with(line(2, "c"), 2, 2, ""));
    }

    private static String with(String line, int first, int last, String changes) {
        return line.substring(0, line.length() - 1)
                + ",\"first_seen\":\"%s\",\"last_seen\":\"%s\",\"salary_changes\":[%s]}"
                        .formatted(night(first).collectedAt(), night(last).collectedAt(), changes);
    }

    @Test
    void theBetterLineStandsAndTakesOverWhatItDoesNotKnow() throws IOException {
        Nights nights = nights("a");
        nights.had(0, line(0, "a", PAID, "\"company\":\"Acme\""));
        nights.had(1, line(1, "a", "\"salary\":null", "\"company\":null", "\"education\":\"PhD\""));

        nights.update();

        assertThat(nights.lines().getFirst())
                .contains(PAID)
                .contains("\"company\":\"Acme\"")
                .contains("\"education\":\"PhD\"")
                .contains("\"collected_at\":\"" + night(0).collectedAt())
                .contains("\"last_seen\":\"" + night(1).collectedAt());
    }

    @Test
    void aFieldThatALaterVersionAddsIsThereFromThenOn() throws IOException {
        Nights nights = nights("a");
        nights.had(0, line(0, "a"), line(0, "b"));
        nights.had(1, line(1, "a", "\"visa\":true"));

        nights.update();

        assertThat(nights.lines())
                .containsExactly(with(line(0, "b"), 0, 0, ""), with(line(1, "a", "\"visa\":true"), 0, 1, ""));
    }

    @Test
    void whatIsAddedNightByNightHasTheBytesOfWhatIsMadeAtOnce() throws IOException {
        Nights nightly = nights("nightly");
        Nights atOnce = nights("at-once");
        for (int night = 0; night < 12; night++) {
            String[] lines = lines(night);
            nightly.had(night, lines);
            atOnce.had(night, lines);
            assertThat(nightly.update().added()).isOne();
        }
        atOnce.update();

        assertThat(nightly.objects()).isEqualTo(atOnce.objects());
        assertThat(nightly.dataset().update(true)).isEqualTo(new DatasetUpdate(12, true, Optional.empty(), 12, 228));
        assertThat(nightly.objects()).isEqualTo(atOnce.objects());
        assertThat(nightly.lines()).hasSize(228);
    }

    /// Every night ten new ones; of all a fifth is not there, two of the last ten among them, and some pay changes.
    static String[] lines(int night) {
        List<String> lines = new ArrayList<>();
        for (int id = 0; id < 120 + night * 10; id++) {
            if ((id * 31 + night * 17) % 5 != 0) {
                lines.add(line(night, "p" + id, (id + night) % 7 == 0 ? PAID : PAID_MORE));
            }
        }
        return lines.toArray(String[]::new);
    }

    @Test
    void aRunThatComesLateOrChangesIsPartOfItAsIfItHadComeInTime() throws IOException {
        Nights inTime = nights("in-time");
        Nights late = nights("late");
        for (int night = 0; night < 4; night++) {
            inTime.had(night, line(night, "a", night == 1 ? PAID : PAID_MORE), line(night, "n" + night));
        }
        inTime.update();
        late.had(0, line(0, "a"));
        late.had(2, line(2, "a", PAID_MORE), line(2, "n2"));
        late.update();
        late.had(3, line(3, "a", PAID_MORE), line(3, "n3"));
        late.had(1, line(1, "a", PAID), line(1, "n1"));

        assertThat(late.update().anew()).isTrue();
        late.had(0, line(0, "a", PAID_MORE), line(0, "n0"));
        assertThat(late.update())
                .isEqualTo(new DatasetUpdate(4, true, Optional.of("an earlier run came or changed"), 4, 5));

        assertThat(late.objects()).isEqualTo(inTime.objects());
        assertThat(late.update()).isEqualTo(new DatasetUpdate(0, false, Optional.empty(), 4, 5));
    }

    @Test
    void aRunThatIsNotTrustedIsNoPartOfIt() throws IOException {
        Nights nights = nights("a");
        nights.had(0, line(0, "a"));
        nights.had(1, Status.SUSPECT, line(1, "b"));
        nights.had(2, Status.PARTIAL);
        nights.store().put(Layout.consolidated(night(3).toString()), new byte[] {'?'});
        nights.store().put(Layout.CONSOLIDATED + "of mine.jsonl", new byte[] {'?'});

        assertThat(nights.update()).isEqualTo(new DatasetUpdate(2, false, Optional.empty(), 2, 1));
        assertThat(nights.lines()).hasSize(1);
    }

    @Test
    void nothingOfARunIsLostWithoutAWord() throws IOException {
        Nights nights = nights("a");
        nights.had(1, line(1, "a"));
        nights.had(2, line(2, "b"));
        nights.update();
        nights.store().delete(Layout.consolidated(night(1).toString()));

        nights.had(3, line(3, "c"));
        assertThat(nights.update().postings()).isEqualTo(3);
        nights.had(0, line(0, "d"));
        assertThatThrownBy(nights::update).isInstanceOf(Refused.class).hasMessageContaining("--rebuild");

        assertThat(nights.lines()).hasSize(3);
        assertThat(nights.dataset().update(true).postings()).isEqualTo(3);
        assertThat(nights.lines()).hasSize(3).noneMatch(line -> line.contains("/a\""));
    }

    @Test
    void dataThatAreNotWhatTheRunsRecordSaysAreNotTaken() throws IOException {
        Nights nights = nights("a");
        nights.had(0, line(0, "a"));
        nights.update();
        Map<String, String> before = nights.objects();
        nights.had(1, line(1, "a"));
        nights.store().put(Layout.consolidated(night(1).toString()), bytes(line(1, "b") + "\n"));

        assertThatThrownBy(nights::update).isInstanceOf(IOException.class).hasMessageContaining("consolidate the run");

        assertThat(nights.objects()).isEqualTo(before);
    }

    @Test
    void ofEarlierRunsOnlyTheLinesOfPostingsThatCameAgainAreRead() throws IOException {
        Nights nights = nights("a");
        for (int night = 0; night < 6; night++) {
            nights.had(night, line(night, "a" + night), line(night, "b" + night));
        }
        nights.update();
        nights.had(6, line(6, "a3"), line(6, "new"));
        List<String> read = new ArrayList<>();
        var watched = new FlakyStore(nights.store(), (operation, key) -> {
            if (List.of("open", "bytes", "get").contains(operation)) {
                read.add(operation + " " + key.replaceAll("-[0-9a-f]{12}", ""));
            }
            return Fate.WORKS;
        });

        new Nights(watched, folder).update();

        assertThat(read)
                .contains("bytes dataset/postings-" + night(3) + ".jsonl")
                .filteredOn(each -> each.contains("postings-"))
                .hasSize(1);
        assertThat(read).filteredOn(each -> each.startsWith("open")).hasSize(1);
    }

    @Test
    void whoComesWhileSomebodyElseIsAtItIsToldWho() throws IOException {
        Nights nights = nights("a");
        nights.had(0, line(0, "a"));
        try (Lease _ = Lease.take(
                        nights.store(), Layout.DATASET_LEASE, "there:2", InstantSource.fixed(night(0).instant()))
                .orElseThrow()) {
            assertThatThrownBy(nights::update).isInstanceOf(Refused.class).hasMessageContaining("there:2");
        }
        assertThatThrownBy(nights::lines).isInstanceOf(Refused.class).hasMessageContaining("consolidate --all");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
