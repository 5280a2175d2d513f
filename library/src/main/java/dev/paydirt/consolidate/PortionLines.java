package dev.paydirt.consolidate;

import dev.paydirt.posting.LineFacts;
import dev.paydirt.posting.LineReading;
import dev.paydirt.posting.MalformedLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What the lines of a portion are. A byte order mark before a line is no part of it, nor are the carriage returns
/// behind it: see [LineScan].
final class PortionLines {
    private static final int EXCERPT = 2_000;

    private final Portion portion;
    private final LineReading reading;
    private final List<LineAt> postings = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private int at;
    private long numbers;

    /// A line that is no posting.
    ///
    /// @param beginning of the line
    record Rejected(long number, byte[] beginning, String reason) {}

    /// What the lines turned out to be. Numbers count from the portion's first line, which is 1.
    ///
    /// @param lines how many there are, blank ones counted
    record Told(Portion portion, List<LineAt> postings, List<Rejected> rejected, long lines) {}

    private PortionLines(Portion portion, LineReading reading) {
        this.portion = portion;
        this.reading = reading;
    }

    static Told of(Portion portion, LineReading reading) {
        var lines = new PortionLines(portion, reading);
        if (portion.tooLong()) {
            lines.reject(1, 0, portion.length(), "longer than " + LineScan.LIMIT / 1024 / 1024 + " MiB");
            return lines.told(1);
        }
        while (lines.at < portion.length()) {
            lines.numbers++;
            if (!lines.glance()) {
                lines.read();
            }
        }
        return lines.told(lines.numbers);
    }

    private Told told(long lines) {
        return new Told(portion, postings, rejected, lines);
    }

    /// Whether the next line is an ordinary one.
    private boolean glance() {
        byte[] bytes = portion.bytes();
        Optional<LineFacts> facts = reading.glance(bytes, at, portion.length());
        if (facts.isEmpty()) {
            return false;
        }
        int stop = reading.stop();
        int next = stop;
        while (next < portion.length() && bytes[next] == '\r') {
            next++;
        }
        if (next < portion.length() && bytes[next] != '\n') {
            return false;
        }
        if (stop - at > LineScan.LIMIT) {
            return false;
        }
        add(at, stop, facts.get());
        at = next + 1;
        return true;
    }

    private void read() {
        byte[] bytes = portion.bytes();
        int lineEnd = at;
        while (lineEnd < portion.length() && bytes[lineEnd] != '\n') {
            lineEnd++;
        }
        int from = LineScan.afterMarks(bytes, at, lineEnd);
        int to = LineScan.beforeReturns(bytes, from, lineEnd);
        boolean ended = lineEnd < portion.length();
        boolean tooLong = lineEnd - at > LineScan.LIMIT;
        at = lineEnd + 1;
        if (tooLong) {
            reject(numbers, from, to, "longer than " + LineScan.LIMIT / 1024 / 1024 + " MiB");
        } else if (!LineScan.isBlank(bytes, from, to)) {
            try {
                add(from, to, reading.read(bytes, from, to));
            } catch (MalformedLine malformed) {
                reject(numbers, from, to, malformed.reason() + (ended ? "" : "; the file ends within this line"));
            }
        }
    }

    private void add(int from, int to, LineFacts facts) {
        postings.add(new LineAt(portion.input(), numbers, portion.offset() + from, to - from, facts));
    }

    private void reject(long number, int from, int to, String reason) {
        byte[] beginning = Arrays.copyOfRange(portion.bytes(), from, Math.min(to, from + EXCERPT));
        rejected.add(new Rejected(number, beginning, reason));
    }
}
