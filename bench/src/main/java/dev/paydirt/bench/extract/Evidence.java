package dev.paydirt.bench.extract;

import dev.paydirt.extract.Found;

/// The words that something was read from, with some of those around them, on one line.
final class Evidence {
    private static final int AROUND = 40;

    private Evidence() {}

    static String of(Found found, String title, String description) {
        String text = found.part() == Found.Part.TITLE ? title : description;
        int start = found.evidence().start();
        int end = found.evidence().end();
        String before = text.substring(Math.max(0, start - AROUND), start);
        String behind = text.substring(end, Math.min(text.length(), end + AROUND));
        return oneLine(before + "[" + text.substring(start, end) + "]" + behind);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
