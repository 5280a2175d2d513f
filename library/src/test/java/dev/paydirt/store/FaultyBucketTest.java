package dev.paydirt.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.store.FaultyWay.Fate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One call in ten fails on its way, in every way there is, and nothing is lost.
class FaultyBucketTest implements StoreContract {
    private static final long SEED = 20251124;

    private final Random chance = new Random(SEED);
    private final TestBucket bucket = TestBucket.here();

    @TempDir
    Path machine;

    private FaultyWay way;

    @BeforeEach
    void open() throws IOException {
        way = new FaultyWay(bucket.address(), this::fate);
    }

    @AfterEach
    void close() throws IOException {
        way.close();
    }

    private Fate fate() {
        Fate[] all = Fate.values();
        synchronized (chance) {
            return chance.nextInt(10) == 0 ? all[1 + chance.nextInt(all.length - 1)] : Fate.ARRIVES;
        }
    }

    @Override
    public Store store() {
        return new PatientStore(bucket.behind(way.address()).store(machine), _ -> {}, new Random(SEED));
    }

    @Test
    void anObjectInPartsArrivesWhole() throws IOException {
        byte[] content = new byte[5 * BucketDraft.PART + 12345];
        new Random(SEED).nextBytes(content);

        store().put("large", content);

        try (InputStream in = store().open("large")) {
            assertThat(Arrays.equals(in.readAllBytes(), content)).isTrue();
        }
        assertThat(bucket.store(machine).keys("")).containsExactly("large");
    }
}
