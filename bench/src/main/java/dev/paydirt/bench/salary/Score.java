package dev.paydirt.bench.salary;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// All judgements over one file, and what they come to.
///
/// @param name of the file
record Score(String name, List<Judgement> judgements) {
    static Score of(String name, List<LabelledText> texts) {
        return new Score(name, texts.stream().map(Judgement::of).toList());
    }

    Tally total() {
        Tally total = Tally.EMPTY;
        for (Judgement judgement : judgements) {
            total = total.plus(judgement, true, true);
        }
        return total;
    }

    /// The tallies of each dimension by group, groups in alphabetical order.
    Map<Dimension, SortedMap<String, Tally>> tallies() {
        Map<Dimension, SortedMap<String, Tally>> all = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            all.put(dimension, tallies(dimension));
        }
        return all;
    }

    List<Judgement> misses() {
        return judgements.stream()
                .filter(judgement -> !judgement.outcome().isExact())
                .toList();
    }

    private SortedMap<String, Tally> tallies(Dimension dimension) {
        SortedMap<String, Tally> groups = new TreeMap<>();
        for (Judgement judgement : judgements) {
            if (!dimension.judges(judgement.labelled())) {
                continue;
            }
            Optional<String> labelled = dimension.labelled(judgement.labelled());
            Optional<String> read = dimension.read(judgement);
            labelled.ifPresent(group -> add(groups, group, judgement, true, read.equals(labelled)));
            read.filter(group -> !labelled.equals(Optional.of(group)))
                    .ifPresent(group -> add(groups, group, judgement, false, true));
        }
        return groups;
    }

    private static void add(
            SortedMap<String, Tally> groups, String group, Judgement judgement, boolean labelled, boolean read) {
        groups.merge(group, Tally.EMPTY.plus(judgement, labelled, read), Tally::plus);
    }
}
