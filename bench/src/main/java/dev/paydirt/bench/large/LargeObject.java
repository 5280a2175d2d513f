package dev.paydirt.bench.large;

import dev.paydirt.store.Draft;
import dev.paydirt.store.Store;
import dev.paydirt.store.Stored;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;

/// Stores an object of so many MiB, reads it again and tells how much memory the process had at its largest.
public final class LargeObject {
    private static final int MIB = 1 << 20;

    private LargeObject() {}

    /// @param args the place of a store, and MiB
    public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
        Store store = Store.at(args[0]);
        int mib = Integer.parseInt(args[1]);
        long begin = System.nanoTime();
        Stored stored = write(store, mib);
        long between = System.nanoTime();
        String read = read(store, stored.key());
        long end = System.nanoTime();
        store.delete(stored.key());
        if (!read.equals(stored.sha256())) {
            throw new IOException("what was read is not what was stored");
        }
        System.out.printf(
                "%d MiB: stored in %.1f s, read in %.1f s, same bytes; at most %d MiB of memory, of which %d MiB heap%n",
                mib,
                seconds(between - begin),
                seconds(end - between),
                peak(),
                Runtime.getRuntime().maxMemory() / MIB);
    }

    private static Stored write(Store store, int mib) throws IOException {
        byte[] block = new byte[MIB];
        Random random = new Random(mib);
        try (Draft draft = store.draft("large")) {
            for (int number = 0; number < mib; number++) {
                if (number % 16 == 0) {
                    random.nextBytes(block);
                }
                draft.out().write(block);
            }
            return draft.publish();
        }
    }

    private static String read(Store store, String key) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] block = new byte[64 * 1024];
        try (InputStream in = store.open(key)) {
            for (int count = in.read(block); count >= 0; count = in.read(block)) {
                digest.update(block, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    /// Resident, as the system counts it; -1 where it does not say.
    private static long peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }
}
