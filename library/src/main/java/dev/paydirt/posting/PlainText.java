package dev.paydirt.posting;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// The full plain text of what a source sends as text or as HTML, perhaps with its tags escaped once or twice.
public final class PlainText {
    /// Longer texts are cut: no advertisement is that long.
    static final int LONGEST = 200_000;

    /// Deeper elements count as text of the one that holds them; a real page has some thirty levels.
    private static final int DEEPEST = 200;

    /// Some sources escape their HTML once, some twice.
    private static final int MOST_ESCAPES = 2;

    private PlainText() {}

    /// Paragraphs, list items and `<br>` become line breaks; tags, scripts and comments go, entities become letters.
    /// Blanks are tidied: none at a line's end, no two empty lines in a row, no control characters. A text without
    /// tags keeps its lines.
    ///
    /// UTF-8 that somebody took for Latin-1 is put right first, where that loses nothing.
    public static String of(String maybeHtml) {
        String text = Mojibake.repaired(maybeHtml.length() <= LONGEST ? maybeHtml : maybeHtml.substring(0, LONGEST));
        if (TidyText.isTidy(text)) {
            return text;
        }
        for (int escapes = 0; escapes < MOST_ESCAPES && !hasTag(text) && hasEscapedTag(text); escapes++) {
            text = Parser.unescapeEntities(text, false);
        }
        if (hasTag(text)) {
            text = withoutTags(text);
        } else if (text.indexOf('&') >= 0) {
            text = Parser.unescapeEntities(text, false);
        }
        return TidyText.of(text);
    }

    /// Where a browser would see a tag: `a < b` and `<3` are none.
    private static boolean hasTag(String text) {
        for (int at = text.indexOf('<'); at >= 0 && at + 1 < text.length(); at = text.indexOf('<', at + 1)) {
            char next = text.charAt(at + 1);
            if (isLetter(next) || next == '/' || next == '!') {
                return true;
            }
        }
        return false;
    }

    private static boolean hasEscapedTag(String text) {
        return hasTagAfter("&lt;", text) || hasTagAfter("&amp;lt;", text);
    }

    private static boolean hasTagAfter(String escaped, String text) {
        for (int at = text.indexOf(escaped); at >= 0; at = text.indexOf(escaped, at + 1)) {
            int next = at + escaped.length();
            if (next < text.length() && (isLetter(text.charAt(next)) || text.charAt(next) == '/')) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLetter(char sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
    }

    private static String withoutTags(String html) {
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        var words = new Words();
        NodeTraversor.traverse(words, parser.parseInput(html, "").body());
        return words.text.toString();
    }

    /// Writes the words of a page, with a line break wherever a browser would begin a new line.
    private static final class Words implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private int preformatted;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(preformatted > 0 ? words.getWholeText() : onOneLine(words.getWholeText()));
            } else if (node instanceof Element element) {
                preformatted += element.nameIs("pre") ? 1 : 0;
                lineBreaks(element);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                preformatted -= element.nameIs("pre") ? 1 : 0;
                if (!element.nameIs("br")) {
                    lineBreaks(element);
                }
            }
        }

        private void lineBreaks(Element element) {
            switch (element.normalName()) {
                case "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "pre" ->
                    text.append("\n\n");
                case "br", "hr" -> text.append('\n');
                case "td", "th" -> text.append(' ');
                case "script", "style", "noscript", "template" -> {}
                default -> {
                    if (element.isBlock() && !element.nameIs("body")) {
                        newLine();
                    }
                }
            }
        }

        /// Not after another: nested blocks make one new line, not many.
        private void newLine() {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        }

        private static String onOneLine(String words) {
            return words.replace('\n', ' ').replace('\r', ' ');
        }
    }
}
