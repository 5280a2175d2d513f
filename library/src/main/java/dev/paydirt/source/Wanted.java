package dev.paydirt.source;

import dev.paydirt.query.Keywords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A query's keyword divided: what a source is asked for, in the words it understands, and what is left for us to
/// check in what comes back. Together they are the whole keyword.
///
/// @param sent by placeholder
/// @param left what the source does not look at
/// @param none whether nothing at all can be sent, so that the source could not even be asked
record Wanted(Map<String, String> sent, Keywords left, boolean none) {
    /// The placeholders a request can name for parts of the keyword.
    static final String ALL = "keyword";
    static final String WORDS = "keyword-words";
    static final String PHRASE = "keyword-phrase";
    static final String ANY = "keyword-any";
    static final String EXCLUDED = "keyword-excluded";
    static final Set<String> PLACEHOLDERS = Set.of(ALL, WORDS, PHRASE, ANY, EXCLUDED);

    /// What a server makes of the text that stands for `{keyword}`.
    enum Notation {
        /// Words in quotes stand beside each other.
        PHRASES,
        /// A minus before a word leaves it out.
        EXCLUSIONS,
        /// `OR` between words asks for one of them.
        ALTERNATIVES
    }

    /// @param named the placeholders that the source's request names
    /// @param notations what its server understands in `{keyword}`
    static Wanted of(Keywords keywords, Set<String> named, Set<Notation> notations) {
        if (!named.contains(WORDS)) {
            return inOneText(keywords, notations);
        }
        return new Parts(named).divide(keywords);
    }

    private static Wanted inOneText(Keywords keywords, Set<Notation> notations) {
        List<Keywords.AnyOf> asked = new ArrayList<>();
        List<Keywords.AnyOf> left = new ArrayList<>();
        for (Keywords.AnyOf any : keywords.needed()) {
            boolean phrases = any.terms().stream().anyMatch(Keywords.Term::phrase);
            boolean understood = !phrases || notations.contains(Notation.PHRASES);
            if (any.isOne()) {
                Keywords.Term term = any.terms().getFirst();
                // Its words alone find all of what the phrase finds, and more.
                asked.add(understood ? any : new Keywords.AnyOf(List.of(new Keywords.Term(term.text(), false))));
            } else if (understood && notations.contains(Notation.ALTERNATIVES)) {
                asked.add(any);
            }
            if (!understood || (!any.isOne() && !notations.contains(Notation.ALTERNATIVES))) {
                left.add(any);
            }
        }
        List<Keywords.Term> excluded = new ArrayList<>(keywords.excluded());
        List<Keywords.Term> unwanted = new ArrayList<>();
        excluded.removeIf(term -> {
            boolean understood =
                    notations.contains(Notation.EXCLUSIONS) && (!term.phrase() || notations.contains(Notation.PHRASES));
            return understood && unwanted.add(term);
        });
        String text = new Keywords(asked, unwanted).toString();
        return new Wanted(Map.of(ALL, text), new Keywords(left, excluded), asked.isEmpty());
    }

    /// One parameter for words, and perhaps one each for a phrase, for alternatives and for what is unwanted.
    private static final class Parts {
        private final Set<String> named;
        private final List<String> words = new ArrayList<>();
        private final Map<String, String> sent = new HashMap<>();
        private final List<Keywords.AnyOf> left = new ArrayList<>();

        Parts(Set<String> named) {
            this.named = named;
        }

        Wanted divide(Keywords keywords) {
            for (Keywords.AnyOf any : keywords.needed()) {
                if (any.isOne()) {
                    one(any);
                } else {
                    several(any);
                }
            }
            if (!words.isEmpty()) {
                sent.put(WORDS, String.join(" ", words));
            }
            boolean none = sent.isEmpty();
            List<Keywords.Term> unwanted = excluded(keywords);
            return new Wanted(Map.copyOf(sent), new Keywords(left, unwanted), none);
        }

        private void one(Keywords.AnyOf any) {
            Keywords.Term term = any.terms().getFirst();
            if (!term.phrase()) {
                words.add(term.text());
            } else if (named.contains(PHRASE) && !sent.containsKey(PHRASE)) {
                sent.put(PHRASE, term.text());
            } else {
                words.add(term.text());
                left.add(any);
            }
        }

        private void several(Keywords.AnyOf any) {
            boolean phrases = any.terms().stream().anyMatch(Keywords.Term::phrase);
            if (!phrases && named.contains(ANY) && !sent.containsKey(ANY)) {
                sent.put(ANY, String.join(" ", texts(any.terms())));
            } else {
                left.add(any);
            }
        }

        private List<Keywords.Term> excluded(Keywords keywords) {
            if (!named.contains(EXCLUDED)) {
                return keywords.excluded();
            }
            List<Keywords.Term> words =
                    keywords.excluded().stream().filter(term -> !term.phrase()).toList();
            if (!words.isEmpty()) {
                sent.put(EXCLUDED, String.join(" ", texts(words)));
            }
            return keywords.excluded().stream().filter(Keywords.Term::phrase).toList();
        }

        private static List<String> texts(List<Keywords.Term> terms) {
            return terms.stream().map(Keywords.Term::text).toList();
        }
    }
}
