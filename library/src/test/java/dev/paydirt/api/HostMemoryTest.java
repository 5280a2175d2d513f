package dev.paydirt.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.fetch.LearntLimit;
import dev.paydirt.store.Layout;
import dev.paydirt.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostMemoryTest {
    private static final Instant NOW = Instant.parse("2025-11-24T02:00:00Z");

    @TempDir
    Path folder;

    private Store store;
    private HostMemory memory;

    @BeforeEach
    void open() {
        store = Store.at(folder.toString());
        memory = new HostMemory(store);
    }

    @Test
    void remembersEveryHostAndOfEachTheNewest() throws IOException {
        var one = limit("one.example", 5, NOW);
        var newer = limit("two.example", 7, NOW.plusSeconds(2));
        memory.add(List.of(limit("two.example", 9, NOW.plusSeconds(1)), one), NOW);

        memory.add(List.of(newer), NOW);

        assertThat(memory.read(NOW)).containsExactly(one, newer);
    }

    @Test
    void writesNothingWhereNothingIsKnown() throws IOException {
        memory.add(List.of(), NOW);

        assertThat(store.keys("")).isEmpty();
        assertThat(memory.read(NOW)).isEmpty();
    }

    @Test
    void forgetsWhatIsOld() throws IOException {
        memory.add(List.of(limit("one.example", 5, NOW)), NOW);

        assertThat(memory.read(NOW.plus(Duration.ofDays(91)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"version\":1,\"hosts\":[{\"host\":\"a\",\"per_second\":-1,\"burst\":0}]}"})
    void aFileThatCannotBeReadCostsNothingButTheMemory(String content) throws IOException {
        store.put(Layout.HOSTS, content.getBytes(UTF_8));
        assertThat(memory.read(NOW)).isEmpty();

        memory.add(List.of(limit("one.example", 5, NOW)), NOW);
        assertThat(memory.read(NOW)).hasSize(1);
    }

    private static LearntLimit limit(String host, double perSecond, Instant at) {
        return new LearntLimit(host, perSecond, 3, OptionalDouble.of(perSecond + 1), 4, at);
    }
}
