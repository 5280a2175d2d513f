package dev.paydirt.collect;

import dev.paydirt.Refused;
import dev.paydirt.run.RecordFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedMap;

/// What a batch that is not published yet has asked of hosts, so that a quota counts it too. What a killed process had
/// sent since its last page was on disk is not known.
public final class JournalUse {
    private JournalUse() {}

    /// @param journal as far as it is whole; what another process writes at this moment may be missing
    /// @return requests by host and by second since 1970
    public static SortedMap<String, SortedMap<Long, Integer>> of(byte[] journal) {
        HostSeconds hosts = new HostSeconds();
        try {
            Frames.read(new ByteArrayInputStream(journal), (kind, payload) -> take(kind, payload, hosts));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return hosts.counts();
    }

    private static boolean take(char kind, byte[] payload, HostSeconds hosts) {
        try {
            switch (kind) {
                case Frames.PAGE ->
                    hosts.add(read(payload, KeptPage.class).tally().hosts());
                case Frames.PART ->
                    hosts.add(read(payload, PartEnd.class).tally().hosts());
                case Frames.END ->
                    hosts.add(read(payload, PairEnd.class).tally().hosts());
                default -> {}
            }
            return true;
        } catch (Refused unreadable) {
            return false;
        }
    }

    private static <T> T read(byte[] payload, Class<T> type) {
        return RecordFile.read(payload, type, "the journal");
    }
}
