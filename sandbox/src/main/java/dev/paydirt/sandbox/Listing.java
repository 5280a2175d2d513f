package dev.paydirt.sandbox;

import java.util.ArrayList;
import java.util.List;

/// What one search shows, in the board's order. About one posting in a hundred shows a second time further down, under
/// another address.
///
/// @param entries all of them, those past a cap too
record Listing(List<Entry> entries) {
    private static final double SHOWN_TWICE = 0.01;
    private static final int AT_MOST_FURTHER_DOWN = 40;

    /// @param copy 0, and 1 where the posting is shown again
    record Entry(Opening opening, int copy) {}

    Listing {
        entries = List.copyOf(entries);
    }

    static Listing of(List<Opening> found) {
        List<Entry> entries = new ArrayList<>(found.size() + found.size() / 50);
        List<Due> due = new ArrayList<>();
        for (int position = 0; position < found.size(); position++) {
            Opening opening = found.get(position);
            entries.add(new Entry(opening, 0));
            if (opening.ad().happens(Draw.REPEATED, SHOWN_TWICE)) {
                due.add(new Due(opening, position + 1 + opening.ad().below(Draw.REPEATED_AFTER, AT_MOST_FURTHER_DOWN)));
            }
            int here = position;
            due.removeIf(again -> again.position <= here && entries.add(new Entry(again.opening, 1)));
        }
        due.forEach(again -> entries.add(new Entry(again.opening, 1)));
        return new Listing(entries);
    }

    private record Due(Opening opening, int position) {}

    List<Entry> first(int most) {
        return entries.subList(0, Math.min(entries.size(), most));
    }
}
