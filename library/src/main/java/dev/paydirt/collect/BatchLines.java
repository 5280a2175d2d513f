package dev.paydirt.collect;

import dev.paydirt.posting.Identity;
import dev.paydirt.posting.PostingLine;
import dev.paydirt.posting.Winner;
import dev.paydirt.run.Duplicate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The lines of a batch file: each identity once, where it was first seen, in the order query, source, part, page,
/// position.
final class BatchLines {
    /// A line and where it was read.
    private record Placed(PostingLine line, String where) {}

    private final Map<Identity, List<Placed>> groups = new LinkedHashMap<>();
    private int count;

    /// Lines are added in the order query, source, part, page, position.
    void add(PostingLine line, String where) {
        groups.computeIfAbsent(Identity.of(line), _ -> new ArrayList<>()).add(new Placed(line, where));
        count++;
    }

    /// How many were added.
    int count() {
        return count;
    }

    List<PostingLine> lines() {
        List<PostingLine> lines = new ArrayList<>();
        groups.values().forEach(group -> lines.add(standing(group)));
        return lines;
    }

    private static PostingLine standing(List<Placed> group) {
        return group.size() == 1 ? group.getFirst().line() : Winner.merge(ranked(group));
    }

    private static List<PostingLine> ranked(List<Placed> group) {
        return Winner.ranked(group.stream().map(Placed::line).toList());
    }

    /// A ledger line for each line that is gone.
    ///
    /// @param key of the batch file
    List<Duplicate> gone(String key) {
        List<Duplicate> gone = new ArrayList<>();
        int number = 0;
        for (Map.Entry<Identity, List<Placed>> entry : groups.entrySet()) {
            number++;
            List<Placed> group = entry.getValue();
            if (group.size() == 1) {
                continue;
            }
            PostingLine best = ranked(group).getFirst();
            Duplicate.Line stands =
                    new Duplicate.Line(key + ":" + number, best.text("job_url").orElse(""));
            boolean kept = false;
            for (Placed placed : group) {
                // Two lines may be equal to the byte; only one of them stands.
                if (!kept && placed.line() == best) {
                    kept = true;
                    continue;
                }
                gone.add(new Duplicate(
                        entry.getKey().value(),
                        entry.getKey().rule().words(),
                        new Duplicate.Line(
                                placed.where(), placed.line().text("job_url").orElse("")),
                        stands));
            }
        }
        return gone;
    }
}
