package dev.paydirt.parquet;

import java.util.List;

/// A column of a table, every cell of which may be null.
public record Column(String name, Kind kind) {
    /// What the cells of a column are, and as what they are stored.
    public enum Kind {
        TEXT(Stored.BYTES),
        TEXTS(Stored.BYTES),
        WHOLE(Stored.LONG),
        AMOUNT(Stored.DOUBLE),
        TRUTH(Stored.BOOLEAN),
        DAY(Stored.INT),
        MOMENT(Stored.LONG);

        private final Stored stored;

        Kind(Stored stored) {
            this.stored = stored;
        }

        Stored stored() {
            return stored;
        }
    }

    /// The format's own types.
    enum Stored {
        BOOLEAN(0),
        INT(1),
        LONG(2),
        DOUBLE(5),
        BYTES(6);

        private final int code;

        Stored(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    boolean isList() {
        return kind == Kind.TEXTS;
    }

    /// Where its values are, as the format names nested groups.
    List<String> path() {
        return isList() ? List.of(name, "list", "element") : List.of(name);
    }

    /// The level at which a value is there: below it the cell is null, or a list empty.
    int defined() {
        return isList() ? 2 : 1;
    }
}
