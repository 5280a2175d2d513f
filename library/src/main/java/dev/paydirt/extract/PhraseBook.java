package dev.paydirt.extract;

import dev.paydirt.posting.WordTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All phrases of all topics in one tree of words, so that a text is gone through once however many there are.
final class PhraseBook {
    private static final PhraseBook ALL = PhraseFile.everything();

    private final WordTable table;
    private final Node root = new Node();

    /// The root's children by word, because every word of a text is looked up here.
    private @Nullable Node[] firsts = new Node[0];

    /// @param table in which every word of the phrases is
    PhraseBook(WordTable table, Map<Topic, List<Phrase>> phrases) {
        this.table = table;
        phrases.values().forEach(list -> list.forEach(this::add));
        firsts = new Node[(int) (root.keys[root.size - 1] >> 1) + 1];
        for (int at = 0; at < root.size; at++) {
            if (root.keys[at] >= 0) {
                firsts[(int) (root.keys[at] >> 1)] = root.children[at];
            }
        }
    }

    private @Nullable Node first(int word) {
        if (word < 0) {
            return root.next(key(word, false));
        }
        return word < firsts.length ? firsts[word] : null;
    }

    /// A step in the tree. Its children are few, but for those of the root.
    private static final class Node {
        private long[] keys = new long[1];
        private @Nullable Node[] children = new Node[1];
        private int size;
        private final List<Phrase> ends = new ArrayList<>(1);

        @Nullable
        Node next(long key) {
            int at = Arrays.binarySearch(keys, 0, size, key);
            return at < 0 ? null : children[at];
        }

        Node grown(long key) {
            Node next = next(key);
            if (next != null) {
                return next;
            }
            int at = -1 - Arrays.binarySearch(keys, 0, size, key);
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size * 2);
                children = Arrays.copyOf(children, size * 2);
            }
            System.arraycopy(keys, at, keys, at + 1, size - at);
            System.arraycopy(children, at, children, at + 1, size - at);
            var child = new Node();
            keys[at] = key;
            children[at] = child;
            size++;
            return child;
        }
    }

    static PhraseBook all() {
        return ALL;
    }

    Passage passage(String text) {
        return PassageScanner.passage(text, table);
    }

    private void add(Phrase phrase) {
        Passage words = passage(phrase.words());
        Node node = root;
        for (int at = 0; at < words.size(); at++) {
            boolean hyphen = isHyphen(words, at);
            at += hyphen ? 1 : 0;
            node = node.grown(key(words.word(at), at > 0 && !hyphen && words.isGlued(at)));
        }
        for (Phrase other : node.ends) {
            boolean same = other.topic() == phrase.topic()
                    && other.asWritten() == phrase.asWritten()
                    && other.words().equals(phrase.words());
            if (same && !other.value().equals(phrase.value())) {
                throw new IllegalStateException(
                        "'%s' stands for %s and for %s".formatted(phrase.words(), other.value(), phrase.value()));
            }
        }
        // What is written just so is told apart first.
        node.ends.add(phrase.asWritten() ? 0 : node.ends.size(), phrase);
    }

    /// "Machine-learning" is "machine learning", in texts as in lists.
    private static boolean isHyphen(Passage passage, int at) {
        return passage.isSign(at, '-') && passage.isGlued(at) && passage.isGlued(at + 1);
    }

    private static long key(int word, boolean glued) {
        return ((long) word << 1) | (glued ? 1 : 0);
    }

    /// The phrases of a passage, the longest at each place, none inside another. The same words may mean something for
    /// several topics.
    List<Hit> hits(Passage passage) {
        var hits = new ArrayList<Hit>();
        int at = 0;
        while (at < passage.size()) {
            List<Hit> longest = passage.word(at) == Passage.UNKNOWN ? List.of() : longest(passage, at);
            for (Hit hit : longest) {
                if (hit.phrase().topic() != Topic.NOTHING) {
                    hits.add(hit);
                }
            }
            at = longest.isEmpty() ? at + 1 : longest.getFirst().to();
        }
        return hits;
    }

    private List<Hit> longest(Passage passage, int from) {
        Node node = first(passage.word(from));
        List<Hit> longest = List.of();
        int at = from + 1;
        while (node != null) {
            if (!node.ends.isEmpty()) {
                List<Hit> ending = ending(node, passage, from, at);
                longest = ending.isEmpty() ? longest : ending;
            }
            boolean glued = passage.isGlued(at);
            if (at >= passage.size() || passage.beginsLine(at)) {
                break;
            }
            Node next = node.next(key(passage.word(at), glued));
            if (next == null && isHyphen(passage, at)) {
                at++;
                next = node.next(key(passage.word(at), false));
            }
            node = next;
            at++;
        }
        return longest;
    }

    /// One for each topic.
    private static List<Hit> ending(Node node, Passage passage, int from, int to) {
        var ending = new ArrayList<Hit>(2);
        for (Phrase phrase : node.ends) {
            boolean written = !phrase.asWritten() || passage.reads(from, to, phrase.words());
            boolean meant = phrase.notBefore().isEmpty() || !phrase.notBefore().contains(passage.lowered(to));
            boolean first = ending.isEmpty() || ending.getLast().phrase().topic() != phrase.topic();
            if (first && written && meant && Whole.is(phrase, passage, from, to)) {
                ending.add(new Hit(phrase, from, to));
            }
        }
        return ending;
    }
}
