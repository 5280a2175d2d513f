package dev.paydirt.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paydirt.store.FlakyStore.Fate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A quarter of all operations fail, and the store keeps every promise.
class PatientStoreTest implements StoreContract {
    private final Random chance = new Random(7);

    @TempDir
    Path folder;

    private int asked;
    private Duration waited = Duration.ZERO;

    @Override
    public Store store() {
        return patient(new FlakyStore(folderStore(), (operation, _) -> {
            boolean fails = chance.nextInt(4) == 0 && !operation.equals("check");
            return fails ? chance.nextBoolean() ? Fate.PASSES : Fate.PASSES_AFTERWARDS : Fate.WORKS;
        }));
    }

    private Store folderStore() {
        return Store.at("file:" + folder.resolve("data"));
    }

    private Store patient(Store store) {
        return new PatientStore(store, span -> waited = waited.plus(span), chance);
    }

    private Store failing(Fate fate) {
        return patient(new FlakyStore(folderStore(), (_, _) -> {
            asked++;
            return fate;
        }));
    }

    @Test
    void aStoreThatIsAwayForGoodIsGivenUpAfterMinutes() {
        assertThatThrownBy(() -> failing(Fate.PASSES).put("a", new byte[0]))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("Stale file handle")
                .hasMessageContaining("run the same command again");
        assertThat(waited).isGreaterThan(Duration.ofMinutes(2));
        assertThat(asked).isBetween(20, 60);
    }

    @Test
    void whatDoesNotPassFailsAtOnce() {
        assertThatThrownBy(() -> failing(Fate.STAYS).put("a", new byte[0])).hasMessageContaining("it is broken");
        assertThat(asked).isEqualTo(1);
        assertThat(waited).isZero();
    }

    @Test
    void nobodyWaitsWhoWantsToStop() {
        Store store = new PatientStore(
                new FlakyStore(folderStore(), (_, _) -> Fate.PASSES),
                _ -> {
                    throw new InterruptedException("stopped");
                },
                chance);
        assertThatThrownBy(() -> store.get("a")).isInstanceOf(StoreException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void whoNeverCameBackTogetherIsNotSentBackTogether() {
        List<Duration> pauses = new ArrayList<>();
        Store store = new PatientStore(
                new FlakyStore(folderStore(), (_, _) -> pauses.size() < 200 ? Fate.PASSES : Fate.WORKS),
                pauses::add,
                chance);
        assertThatThrownBy(() -> store.get("a")).isInstanceOf(StoreException.class);
        assertThat(pauses).doesNotHaveDuplicates().allMatch(pause -> pause.compareTo(Duration.ofSeconds(20)) <= 0);
        assertThat(pauses).anyMatch(pause -> pause.compareTo(Duration.ofSeconds(10)) > 0);
    }

    @Test
    void whatWasCreatedWithoutAnAnswerIsOurs() throws IOException {
        List<Fate> fates = new ArrayList<>(List.of(Fate.PASSES_AFTERWARDS, Fate.WORKS, Fate.WORKS));
        Store store = patient(new FlakyStore(folderStore(), (_, _) -> fates.removeFirst()));
        assertThat(store.create("a", new byte[] {1})).isTrue();

        fates.addAll(List.of(Fate.PASSES, Fate.WORKS, Fate.WORKS));
        assertThat(store.create("a", new byte[] {2})).isFalse();
        assertThat(Files.readAllBytes(folder.resolve("data/a"))).containsExactly(1);
    }

    @Test
    void anotherMachinesDiskThatIsAwayPassesAndAFullOneDoesNot() {
        for (String away :
                List.of("Input/output error", "Stale file handle", "Connection timed out", "No such device")) {
            assertThat(Ill.when("write", folder, new IOException(away)).isPassing())
                    .as(away)
                    .isTrue();
        }
        for (String stays : List.of("No space left on device", "Permission denied", "Read-only file system")) {
            assertThat(Ill.when("write", folder, new IOException(stays)).isPassing())
                    .as(stays)
                    .isFalse();
        }
    }
}
