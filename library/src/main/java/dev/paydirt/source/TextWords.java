package dev.paydirt.source;

import dev.paydirt.query.Keywords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A text as its words, in order: case folded, without what stands between them. `+` and `#` belong to a word, so that
/// C, C++ and C# stay apart.
final class TextWords {
    private final List<String> inOrder;
    private final Set<String> all;

    private TextWords(List<String> words) {
        this.inOrder = words;
        this.all = new HashSet<>(words);
    }

    static TextWords of(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? Character.toLowerCase(text.charAt(i)) : ' ';
            if (Character.isLetterOrDigit(c) || c == '+' || c == '#') {
                word.append(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return new TextWords(words);
    }

    boolean isEmpty() {
        return inOrder.isEmpty();
    }

    /// Whether all of them are here, in whatever order.
    boolean hasAll(TextWords others) {
        return all.containsAll(others.all);
    }

    /// Whether a word is here, or the words of a phrase beside each other.
    boolean has(Keywords.Term term) {
        TextWords words = of(term.text());
        return hasAll(words) && (!term.phrase() || Collections.indexOfSubList(inOrder, words.inOrder) >= 0);
    }

    /// Whether everything that is needed is here and nothing that is excluded. A sign without letters is in every
    /// text.
    boolean fits(Keywords keywords) {
        return keywords.needed().stream().allMatch(any -> any.terms().stream().anyMatch(this::has))
                && keywords.excluded().stream()
                        .noneMatch(term -> !of(term.text()).isEmpty() && has(term));
    }
}
