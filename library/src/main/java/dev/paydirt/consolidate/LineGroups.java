package dev.paydirt.consolidate;

import dev.paydirt.posting.Identity;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which lines are the same posting, in the order in which each posting was first seen. Keeps places, no content.
final class LineGroups {
    private final Map<Fingerprint, List<LineAt>> groups = new LinkedHashMap<>();

    /// Where a line stands.
    ///
    /// @param input index among the inputs
    /// @param number in its file, from 1
    /// @param offset of its first byte in its file
    /// @param length in bytes, without its end
    /// @param salary whether it has a lower or an upper amount
    record LineAt(int input, long number, long offset, int length, boolean salary) {}

    /// Stands for an identity in 32 bytes of memory, however long it is. Taken from a digest against which nobody can
    /// make two identities meet.
    record Fingerprint(long high, long low) {
        static Fingerprint of(Identity identity) {
            String text = identity.rule().words() + ' ' + identity.value();
            // Chars, not UTF-8: half a surrogate pair has no UTF-8 and would become a question mark.
            ByteBuffer chars = ByteBuffer.allocate(text.length() * Character.BYTES);
            chars.asCharBuffer().put(text);
            ByteBuffer digest = ByteBuffer.wrap(Sha256.start().digest(chars.array()));
            return new Fingerprint(digest.getLong(), digest.getLong());
        }
    }

    void add(Fingerprint same, LineAt line) {
        groups.merge(same, List.of(line), LineGroups::joined);
    }

    /// The lines of each posting in the order in which they were added; the first one decided the group's place.
    Collection<List<LineAt>> inOrder() {
        return groups.values();
    }

    private static List<LineAt> joined(List<LineAt> group, List<LineAt> line) {
        // Nearly every group has one line, so only the others pay for a list that grows.
        List<LineAt> growing = group.size() == 1 ? new ArrayList<>(group) : group;
        growing.addAll(line);
        return growing;
    }
}
