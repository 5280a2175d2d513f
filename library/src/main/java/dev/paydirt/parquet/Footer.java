package dev.paydirt.parquet;

import dev.paydirt.parquet.Chunk.Written;
import dev.paydirt.parquet.Column.Kind;
import java.util.List;

/// The end of a file, which tells readers what columns there are and where their pages stand. The numbers of
/// fields and types are the format's.
final class Footer {
    private static final int VERSION = 1;
    private static final int OPTIONAL = 1;
    private static final int REPEATED = 2;
    private static final int PLAIN = 0;
    private static final int RUNS = 3;
    private static final int ZSTD = 6;

    private final Compact out = new Compact();

    /// @param chunks one for each column
    record Rows(long rows, List<Written> chunks) {
        Rows {
            chunks = List.copyOf(chunks);
        }
    }

    static byte[] of(List<Column> columns, List<Rows> groups, String writer) {
        var footer = new Footer();
        footer.out.whole(1, VERSION);
        footer.columns(columns);
        footer.out.whole(3, groups.stream().mapToLong(Rows::rows).sum()).structures(4, groups.size());
        groups.forEach(footer::group);
        return footer.out.text(6, writer).bytes();
    }

    private void columns(List<Column> columns) {
        int elements = columns.stream().mapToInt(column -> column.path().size()).sum();
        out.structures(2, 1 + elements);
        out.element().text(4, "schema").whole(5, columns.size()).end();
        for (Column column : columns) {
            if (column.isList()) {
                list(column);
            } else {
                value(column.kind(), column.name(), OPTIONAL);
            }
        }
    }

    /// Three levels, as the format wants it: whether there is a list, its elements, and each element.
    private void list(Column column) {
        out.element().whole(3, OPTIONAL).text(4, column.name()).whole(5, 1).whole(6, 3);
        out.structure(10).structure(3).end().end().end();
        out.element().whole(3, REPEATED).text(4, "list").whole(5, 1).end();
        value(Kind.TEXT, "element", 0);
    }

    /// What a value means is told twice, as older and as newer readers look for it.
    private void value(Kind kind, String name, int repetition) {
        out.element().whole(1, kind.stored().code()).whole(3, repetition).text(4, name);
        switch (kind) {
            case TEXT, TEXTS -> out.whole(6, 0).structure(10).structure(1).end().end();
            case DAY -> out.whole(6, 6).structure(10).structure(6).end().end();
            case MOMENT -> {
                out.whole(6, 10).structure(10).structure(8).truth(1, true);
                out.structure(2).structure(2).end().end().end().end();
            }
            case WHOLE, AMOUNT, TRUTH -> {}
        }
        out.end();
    }

    private void group(Rows group) {
        out.element().structures(1, group.chunks().size());
        group.chunks().forEach(this::chunk);
        out.whole(2, group.chunks().stream().mapToLong(Written::unpacked).sum());
        out.whole(3, group.rows()).end();
    }

    private void chunk(Written chunk) {
        List<String> path = chunk.column().path();
        out.element().whole(2, chunk.at()).structure(3);
        out.whole(1, chunk.column().kind().stored().code());
        out.wholes(2, 2).element(PLAIN).element(RUNS);
        out.texts(3, path.size());
        path.forEach(out::element);
        out.whole(4, ZSTD).whole(5, chunk.entries());
        out.whole(6, chunk.unpacked()).whole(7, chunk.packed()).whole(9, chunk.at());
        out.end().end();
    }
}
