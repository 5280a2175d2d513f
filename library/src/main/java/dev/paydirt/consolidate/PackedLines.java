package dev.paydirt.consolidate;

/// Many [PackedLine]s, 32 bytes each.
final class PackedLines {
    private final LongColumn place = new LongColumn();
    private final LongColumn time = new LongColumn();
    private final LongColumn told = new LongColumn();
    private final LongColumn rest = new LongColumn();

    void add(PackedLine line) {
        place.add(line.place());
        time.add(line.time());
        told.add(line.told());
        rest.add(line.rest());
    }

    void set(int at, PackedLine line) {
        place.set(at, line.place());
        time.set(at, line.time());
        told.set(at, line.told());
        rest.set(at, line.rest());
    }

    PackedLine get(int at) {
        return new PackedLine(place.get(at), time.get(at), told.get(at), rest.get(at));
    }

    int size() {
        return place.size();
    }

    long bytes() {
        return place.bytes() + time.bytes() + told.bytes() + rest.bytes();
    }
}
