package dev.paydirt.cli;

import java.util.ArrayList;
import java.util.List;

/// What a terminal shows after what was written to it: as much of one as the program uses.
final class ShownScreen {
    private final int width;
    private final List<StringBuilder> lines = new ArrayList<>(List.of(new StringBuilder()));
    private int row;
    private int column;
    private boolean breaksLines = true;
    private int longest;

    private ShownScreen(int width) {
        this.width = width;
    }

    static ShownScreen of(String written, int width) {
        ShownScreen screen = new ShownScreen(width);
        int at = 0;
        while (at < written.length()) {
            char c = written.charAt(at++);
            if (c == '\u001b') {
                at = screen.escape(written, at);
            } else {
                screen.put(c);
            }
        }
        return screen;
    }

    private void put(char c) {
        switch (c) {
            case '\n' -> down();
            case '\r' -> column = 0;
            default -> {
                if (column == width && breaksLines) {
                    down();
                    column = 0;
                }
                int place = Math.min(column, width - 1);
                StringBuilder line = lines.get(row);
                while (line.length() <= place) {
                    line.append(' ');
                }
                line.setCharAt(place, c);
                column = Math.min(width, column + 1);
                longest = Math.max(longest, column);
            }
        }
    }

    private void down() {
        row++;
        if (row == lines.size()) {
            lines.add(new StringBuilder());
        }
    }

    /// @return where the text goes on
    private int escape(String written, int from) {
        int end = from + 1;
        while (end < written.length() && !Character.isLetter(written.charAt(end))) {
            end++;
        }
        String numbers = written.substring(from + 1, end);
        switch (written.charAt(end)) {
            case 'A' -> row = Math.max(0, row - Integer.parseInt(numbers));
            case 'J' -> {
                lines.subList(row + 1, lines.size()).clear();
                lines.get(row).setLength(column);
            }
            case 'l', 'h' -> {
                if (!numbers.equals("?7")) {
                    throw new AssertionError("an unknown mode: " + numbers);
                }
                breaksLines = written.charAt(end) == 'h';
            }
            default -> throw new AssertionError("an unknown escape: " + written.substring(from, end + 1));
        }
        return end + 1;
    }

    /// What stands there in the end.
    List<String> lines() {
        return lines.stream().map(line -> line.toString().stripTrailing()).toList();
    }
}
