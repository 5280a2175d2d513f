package dev.paydirt.collect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.paydirt.run.KnownDetail;
import dev.paydirt.run.RecordFile;
import dev.paydirt.run.Timestamp;
import dev.paydirt.store.Layout;
import dev.paydirt.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CarriedDetailsTest {
    private static final Timestamp RUN = Timestamp.of("2025-11-24T02-00-00Z");

    @TempDir
    private Path folder;

    private static byte[] line(String id, String list, String asked) {
        return RecordFile.writeLine(new KnownDetail(
                "board",
                id,
                list,
                Timestamp.of(asked),
                JsonNodeFactory.instance.objectNode().put("salary", "£" + id)));
    }

    private Store store(String run, byte[]... lines) throws IOException {
        Store store = Store.at(folder.toString());
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            all.writeBytes(line);
            all.write('\n');
        }
        store.put(Layout.details(run), all.toByteArray());
        return store;
    }

    @Test
    void aDetailIsFoundAsLongAsTheListTellsTheSameAndItIsNotOld() throws IOException {
        byte[] fresh = line("1", "a", "2025-11-10T02-00-00Z");
        Store store = store(
                "2025-11-23T02-00-00Z",
                "not a detail".getBytes(StandardCharsets.UTF_8),
                fresh,
                line("2", "a", "2025-11-10T01-59-59Z"),
                line("3", "ü", "2025-11-23T02-00-00Z"));
        try (CarriedDetails carried = CarriedDetails.before(RUN, store)) {
            assertThat(carried.find("board", "1", "a")).contains(fresh);
            assertThat(carried.find("board", "1", "b")).as("changed").isEmpty();
            assertThat(carried.find("board", "2", "a")).as("old").isEmpty();
            assertThat(carried.find("board", "3", "ü")).isPresent();
            assertThat(carried.find("board", "4", "a")).as("new").isEmpty();
            assertThat(carried.find("other", "1", "a")).as("elsewhere").isEmpty();
        }
    }

    @Test
    void theNewestBeforeTheRunCounts() throws IOException {
        store("2025-11-20T02-00-00Z", line("1", "a", "2025-11-20T02-00-00Z"));
        byte[] newer = line("1", "a", "2025-11-22T02-00-00Z");
        store("2025-11-22T02-00-00Z", newer);
        store("2025-11-24T02-00-00Z", line("1", "a", "2025-11-24T02-00-00Z"));
        Store store = store("2025-11-25T02-00-00Z", line("1", "a", "2025-11-25T02-00-00Z"));
        try (CarriedDetails carried = CarriedDetails.before(RUN, store)) {
            assertThat(carried.find("board", "1", "a")).contains(newer);
        }
    }

    @Test
    void aStoreWithoutHistoryKnowsNothing() throws IOException {
        try (CarriedDetails carried = CarriedDetails.before(RUN, Store.at(folder.toString()))) {
            assertThat(carried.find("board", "1", "a")).isEmpty();
        }
    }
}
