package dev.paydirt.collect;

import dev.paydirt.source.PagePosition;
import dev.paydirt.source.Part;
import dev.paydirt.store.Layout;
import dev.paydirt.store.Store;
import dev.paydirt.store.StoreException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/// Keeps every raw answer in the store, compressed, under names that say which page of which pair it was.
final class StoredAnswers implements Answers {
    private final Store store;
    private final String folder;

    StoredAnswers(Store store, String timestamp, String batch) {
        this.store = store;
        this.folder = Layout.answers(timestamp) + "batch-" + batch + "-";
    }

    @Override
    public void keep(String query, String source, PagePosition position, byte[] body) throws StoreException {
        String part = position.part().equals(Part.WHOLE)
                ? ""
                : "-" + URLEncoder.encode(position.part().toString(), StandardCharsets.UTF_8);
        String key = "%s%s-%s%s-%04d.gz".formatted(folder, query, source, part, position.index() + 1);
        try {
            store.put(key, compressed(body));
        } catch (StoreException failed) {
            throw failed;
        } catch (IOException failed) {
            throw new StoreException(key + " cannot be written: " + failed.getMessage(), failed);
        }
    }

    private static byte[] compressed(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
