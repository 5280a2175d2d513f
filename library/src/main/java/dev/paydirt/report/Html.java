package dev.paydirt.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A piece of HTML or SVG. It is made from a template that stands in our code and from values; whatever is not itself a
/// piece is escaped, so that words of strangers can neither end an element nor an attribute.
///
/// @param text fit to stand in a document; not to be called with anything but what [#of] made
public record Html(String text) {
    public static final Html NOTHING = new Html("");

    /// The template with its `{}` filled in order: pieces as they are, collections of pieces one after another,
    /// everything else escaped.
    ///
    /// @param template a text of our own, never one that came from outside
    public static Html of(String template, Object... values) {
        StringBuilder text = new StringBuilder(template.length() + 64);
        int from = 0;
        int used = 0;
        for (int at = template.indexOf("{}"); at >= 0; at = template.indexOf("{}", from)) {
            text.append(template, from, at);
            append(text, values[used++]);
            from = at + 2;
        }
        if (used != values.length) {
            throw new IllegalArgumentException("%d values for '%s'".formatted(values.length, template));
        }
        return new Html(text.append(template, from, template.length()).toString());
    }

    public static Html join(Stream<Html> pieces) {
        return new Html(pieces.map(Html::text).collect(Collectors.joining()));
    }

    public static Html join(Html... pieces) {
        return join(Arrays.stream(pieces));
    }

    private static void append(StringBuilder text, Object value) {
        switch (value) {
            case Html piece -> text.append(piece.text);
            case Collection<?> pieces -> pieces.forEach(piece -> append(text, piece));
            default -> escape(text, String.valueOf(value));
        }
    }

    private static void escape(StringBuilder text, String words) {
        words.codePoints().forEach(character -> {
            switch (character) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                case '"' -> text.append("&quot;");
                case '\'' -> text.append("&#39;");
                default -> text.appendCodePoint(isShown(character) ? character : ' ');
            }
        });
    }

    /// Neither a control character nor one that turns the direction of the words around it.
    private static boolean isShown(int character) {
        boolean turns = isWithin(character, 0x202A, 0x202E) || isWithin(character, 0x2066, 0x2069);
        boolean control = Character.isISOControl(character) && character != '\n' && character != '\t';
        return !turns && !control && Character.getType(character) != Character.SURROGATE;
    }

    private static boolean isWithin(int character, int first, int last) {
        return first <= character && character <= last;
    }

    @Override
    public String toString() {
        return text;
    }
}
