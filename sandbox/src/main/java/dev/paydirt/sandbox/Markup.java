package dev.paydirt.sandbox;

import java.util.List;
import java.util.stream.Collectors;

/// The form of a description's text.
enum Markup {
    DASHES,
    BULLETS,
    /// Plain paragraphs in which somebody has left entities.
    ENTITIES,
    HTML;

    static Markup drawn(Lot job) {
        double share = job.share(Draw.MARKUP);
        if (share < 0.18) {
            return HTML;
        }
        return share < 0.28 ? ENTITIES : share < 0.70 ? DASHES : BULLETS;
    }

    String escaped(String text) {
        return switch (this) {
            case DASHES, BULLETS -> text;
            case ENTITIES -> text.replace("&", "&amp;").replace("'", "&#39;");
            case HTML ->
                text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("'", "&#39;")
                        .replace("é", "&eacute;");
        };
    }

    String paragraph(String escaped) {
        return switch (this) {
            case DASHES, BULLETS, ENTITIES -> escaped + "\n\n";
            case HTML -> "<p>" + escaped + "</p>\n";
        };
    }

    String heading(String escaped) {
        return switch (this) {
            case DASHES, BULLETS, ENTITIES -> escaped + "\n";
            case HTML -> "<p><strong>" + escaped + "</strong></p>\n";
        };
    }

    String items(List<String> escaped) {
        return switch (this) {
            case DASHES, ENTITIES -> lines("- ", escaped);
            case BULLETS -> lines("• ", escaped);
            case HTML ->
                escaped.stream()
                        .map(item -> "<li>" + item + "</li>")
                        .collect(Collectors.joining("", "<ul>", "</ul>\n"));
        };
    }

    private static String lines(String mark, List<String> items) {
        StringBuilder lines = new StringBuilder(600);
        for (String item : items) {
            lines.append(mark).append(item).append('\n');
        }
        return lines.append('\n').toString();
    }
}
