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
    private static final String NAME = "the journal";

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
            if (kind == Frames.PAGE) {
                hosts.add(RecordFile.read(payload, KeptPage.class, NAME).tally().hosts());
            } else if (kind == Frames.END) {
                hosts.add(RecordFile.read(payload, PairEnd.class, NAME).tally().hosts());
            }
            return true;
        } catch (Refused unreadable) {
            return false;
        }
    }
}
