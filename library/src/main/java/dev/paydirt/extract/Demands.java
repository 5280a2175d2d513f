package dev.paydirt.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Tells what is asked for from what is only wished for. A word such as "preferred" speaks of what stands nearest
/// before
/// it in its sentence, or else nearest behind; a heading such as "Nice to have" of everything up to the next one.
final class Demands {
    private static final int LONGEST_HEADING = 7;
    private static final int SHORT_HEADING = 4;

    /// So many words above a demand its heading is looked for.
    private static final int SIGHT = 600;

    /// No advertisement asks for more things than these.
    private static final int MOST = 50;

    private final Passage passage;
    private final List<Demand> all = new ArrayList<>();
    private final Set<Demand> wished = new HashSet<>();

    /// @param demands degrees and years alike
    Demands(Passage passage, List<Demand> demands) {
        this.passage = passage;
        demands.stream()
                .sorted(Comparator.comparingInt(Demand::from))
                .limit(MOST)
                .forEach(all::add);
        for (Demand demand : all) {
            if (isUnderWishes(demand.from())) {
                wished.add(demand);
            }
        }
        markWished();
    }

    boolean isAskedFor(Demand demand) {
        return all.contains(demand)
                && !wished.contains(demand)
                && !Denial.isDenied(passage, demand.from(), demand.to());
    }

    private void markWished() {
        for (int number = 0; number < all.size(); number++) {
            Demand demand = all.get(number);
            int start = passage.sentenceStart(demand.from());
            int end = passage.sentenceEnd(demand.to() - 1);
            int next =
                    number + 1 < all.size() ? Math.min(end, all.get(number + 1).from()) : end;
            for (int at = next - 1; at >= demand.to(); at--) {
                next = passage.isSign(at, ';') ? at : next;
            }
            boolean first = number == 0 || all.get(number - 1).from() < start;
            if (isWish(demand.to(), next) || (first && isWish(start, demand.from()))) {
                wish(number);
            }
        }
    }

    /// A wish for the last of "a Master's or PhD" is one for both.
    private void wish(int number) {
        wished.add(all.get(number));
        for (int before = number - 1; before >= 0 && areJoined(all.get(before), all.get(before + 1)); before--) {
            wished.add(all.get(before));
        }
    }

    private boolean areJoined(Demand one, Demand other) {
        boolean or = false;
        for (int at = one.to(); at < other.from(); at++) {
            boolean joins = passage.is(at, Cue.OR) || passage.isSign(at, '/');
            or |= joins;
            if (!joins && !passage.isSign(at, ',') && !passage.is(at, Cue.ARTICLE)) {
                return false;
            }
        }
        return or && one.isDegree() == other.isDegree();
    }

    private boolean isWish(int from, int to) {
        for (int at = from; at < to; at++) {
            if (passage.is(at, Cue.NEEDED) && at > from && !passage.is(at - 1, Cue.NO)) {
                return false;
            }
            boolean nice = passage.is(at, Cue.NICE) && passage.is(at + 1, Cue.TO);
            boolean plus = passage.is(at, Cue.PLUS) && passage.is(at - 1, Cue.ARTICLE);
            if (passage.is(at, Cue.SOFT) || nice || plus) {
                return true;
            }
        }
        return false;
    }

    /// Whether the nearest heading above is one of wishes.
    private boolean isUnderWishes(int at) {
        int line = at;
        for (int least = Math.max(0, at - SIGHT); line >= least; line--) {
            if (passage.beginsLine(line) && line < at) {
                int end = lineEnd(line);
                if (isHeading(line, end)) {
                    return isOfWishes(line, end);
                }
            }
        }
        return false;
    }

    /// Behind the last word of a line, or behind so many that it is no heading.
    private int lineEnd(int line) {
        int end = line + 1;
        while (end < passage.size() && end - line <= LONGEST_HEADING && !passage.beginsLine(end)) {
            end++;
        }
        return end;
    }

    private boolean isHeading(int from, int to) {
        if (to - from > LONGEST_HEADING || passage.isSign(from) || hasDemand(from, to)) {
            return false;
        }
        boolean noun = to - from <= SHORT_HEADING && passage.has(from, to, Cue.HEADING);
        return passage.isSign(to - 1, ':') || noun || isOfWishes(from, to);
    }

    /// "Preferred qualifications", "Nice to have"; but not "German is a plus".
    private boolean isOfWishes(int from, int to) {
        boolean begins = passage.is(from, Cue.SOFT) || passage.is(from, Cue.NICE) || passage.is(from, Cue.PLUS);
        return begins || (passage.has(from, to, Cue.HEADING) && isWish(from, to));
    }

    private boolean hasDemand(int from, int to) {
        for (Demand demand : all) {
            if (demand.from() >= from && demand.from() < to) {
                return true;
            }
        }
        return false;
    }
}
