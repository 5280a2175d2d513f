package dev.paydirt.bench.salary;

import dev.paydirt.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The rows of a file of tab-separated values without quoting: a header, and as many cells in every line.
///
/// @param header the names of the columns
record Rows(List<String> header, List<Row> rows) {
    /// A line with the name of its file, so that a message can say where.
    ///
    /// @param line counted from 1
    record Row(String file, int line, Map<String, String> cells) {
        String cell(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException("there is no column " + column);
            }
            return cell;
        }

        Refused refuse(String why) {
            return new Refused(said(why));
        }

        Refused refuse(String why, Throwable cause) {
            return new Refused(said(why), cause);
        }

        private String said(String why) {
            return file + ":" + line + ": " + why;
        }
    }

    static Rows of(String file, String content) {
        if (!content.endsWith("\n")) {
            throw new Refused(file + " does not end with a line break: it may be cut off");
        }
        List<String> lines = List.of(content.substring(0, content.length() - 1).split("\n", -1));
        List<String> header = List.of(lines.getFirst().split("\t", -1));
        if (header.size() != header.stream().distinct().count()) {
            throw new Refused(file + ":1: a column stands here twice: " + header);
        }
        List<Row> rows = new ArrayList<>();
        for (int at = 1; at < lines.size(); at++) {
            rows.add(row(file, at + 1, header, lines.get(at)));
        }
        return new Rows(header, rows);
    }

    private static Row row(String file, int line, List<String> header, String content) {
        String[] cells = content.split("\t", -1);
        if (cells.length != header.size()) {
            throw new Refused("%s:%d: %d cells were expected, separated by tabs, and %d are here"
                    .formatted(file, line, header.size(), cells.length));
        }
        if (content.indexOf('\r') >= 0) {
            throw new Refused(file + ":" + line + ": a carriage return; lines end with a line feed alone");
        }
        Map<String, String> named = new HashMap<>();
        for (int at = 0; at < cells.length; at++) {
            named.put(header.get(at), cells[at]);
        }
        return new Row(file, line, Map.copyOf(named));
    }
}
