package dev.paydirt.near;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Advertisements that are one job. Each member but the first was compared with an earlier one and found near, and is
/// not much further from the first: likeness is not handed on from one to the next without end.
///
/// @param members their places among those that were asked about, in ascending order
/// @param links for each member but the first, the one it was found near to
public record NearGroup(List<Integer> members, List<Link> links) {
    /// Up to so many every one is compared with every other.
    private static final int FEW = 40;

    /// With more only those whose sketches meet in a part, and of these with a few.
    private static final int PARTS = 16;

    private static final int PART = 4;
    private static final int MOST_COMPARED = 24;
    private static final double FURTHEST_FROM_FIRST = 0.10;
    private static final int LARGEST_ORDINARY = 50;

    /// @param member and earlier: places among those that were asked about
    /// @param likeness share of common runs of five words
    public record Link(int member, int earlier, double likeness) {}

    public NearGroup {
        members = List.copyOf(members);
        links = List.copyOf(links);
    }

    /// Why there are so many; empty for an ordinary group.
    public Optional<String> remark() {
        return members.size() <= LARGEST_ORDINARY
                ? Optional.empty()
                : Optional.of("more than %d: each was compared with an earlier one and with the first"
                        .formatted(LARGEST_ORDINARY));
    }

    /// The groups of two and more, in the order of their first members. The same advertisements in the same order give
    /// the same groups.
    public static List<NearGroup> among(List<Advertisement> advertisements) {
        return new Finding(advertisements).groups();
    }

    private static final class Finding {
        private final List<Advertisement> all;
        private final Map<Integer, Integer> firstOf = new HashMap<>();
        private final Map<Integer, List<Integer>> members = new HashMap<>();
        private final Map<Integer, List<Link>> links = new HashMap<>();
        private final List<Map<Long, List<Integer>>> buckets = new ArrayList<>();
        private final List<Integer> cut = new ArrayList<>();

        Finding(List<Advertisement> all) {
            this.all = all;
            for (int part = 0; part < PARTS; part++) {
                buckets.add(new HashMap<>());
            }
        }

        List<NearGroup> groups() {
            for (int place = 0; place < all.size(); place++) {
                Optional<Link> best = best(place, candidates(place));
                if (best.isPresent()) {
                    join(best.get());
                } else {
                    firstOf.put(place, place);
                    members.put(place, new ArrayList<>(List.of(place)));
                    links.put(place, new ArrayList<>());
                }
            }
            return members.entrySet().stream()
                    .filter(group -> group.getValue().size() > 1)
                    .sorted(Map.Entry.comparingByKey())
                    .map(group -> new NearGroup(group.getValue(), links.getOrDefault(group.getKey(), List.of())))
                    .toList();
        }

        private Optional<Link> best(int place, Iterable<Integer> candidates) {
            Optional<Link> best = Optional.empty();
            for (int earlier : candidates) {
                double likeness = likeness(place, earlier);
                boolean better = best.isEmpty() || likeness > best.get().likeness();
                if (better && isNear(place, earlier, likeness) && isNearFirst(place, earlier)) {
                    best = Optional.of(new Link(place, earlier, likeness));
                }
            }
            return best;
        }

        private void join(Link link) {
            int first = firstOf.getOrDefault(link.earlier(), link.earlier());
            firstOf.put(link.member(), first);
            members.getOrDefault(first, new ArrayList<>()).add(link.member());
            links.getOrDefault(first, new ArrayList<>()).add(link);
        }

        private boolean isNear(int left, int right, double likeness) {
            Advertisement one = all.get(left);
            Advertisement other = all.get(right);
            return !one.description().isEmpty()
                    && likeness >= one.description().bar(other.description())
                    && one.agreesWith(other);
        }

        private boolean isNearFirst(int place, int earlier) {
            int first = firstOf.getOrDefault(earlier, earlier);
            double bar = all.get(place).description().bar(all.get(first).description());
            return first == earlier || likeness(place, first) >= bar - FURTHEST_FROM_FIRST;
        }

        private double likeness(int left, int right) {
            return all.get(left).description().likeness(all.get(right).description());
        }

        private Iterable<Integer> candidates(int place) {
            if (all.size() <= FEW) {
                List<Integer> earlier = new ArrayList<>();
                for (int each = 0; each < place; each++) {
                    earlier.add(each);
                }
                return earlier;
            }
            Shingles description = all.get(place).description();
            Set<Integer> candidates = new LinkedHashSet<>(cut);
            if (description.isCut()) {
                members.keySet().stream().sorted().limit(MOST_COMPARED).forEach(candidates::add);
                if (cut.size() < MOST_COMPARED) {
                    cut.add(place);
                }
            }
            long[] sketch = description.sketch(PARTS * PART);
            for (int part = 0; part < PARTS; part++) {
                long key = 0;
                for (int index = part * PART; index < (part + 1) * PART; index++) {
                    key = key * 0x100000001b3L + sketch[index];
                }
                List<Integer> bucket = buckets.get(part).computeIfAbsent(key, _ -> new ArrayList<>());
                candidates.addAll(bucket);
                if (bucket.size() < MOST_COMPARED) {
                    bucket.add(place);
                }
            }
            return candidates;
        }
    }
}
