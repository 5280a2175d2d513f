package dev.paydirt.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A query's keyword taken apart: what must be there, and what must not.
///
/// Words must all be there. Words in double quotes are a phrase and stand beside each other. `OR` between two of them
/// asks for one of them and binds tighter than the blank: `java OR kotlin developer` asks for a developer of either. A
/// word or phrase behind a minus must not be there.
///
/// @param needed every one of them must be there
/// @param excluded none of them may be there
public record Keywords(List<AnyOf> needed, List<Term> excluded) {
    public Keywords {
        needed = List.copyOf(needed);
        excluded = List.copyOf(excluded);
    }

    /// @param terms at least one; one of them must be there
    public record AnyOf(List<Term> terms) {
        public AnyOf {
            terms = List.copyOf(terms);
        }

        /// The only one, where there is no choice.
        public boolean isOne() {
            return terms.size() == 1;
        }
    }

    /// @param text a word, or the words of a phrase
    /// @param phrase whether it stood in quotes
    public record Term(String text, boolean phrase) {
        /// As a person would write it.
        @Override
        public String toString() {
            return phrase ? '"' + text + '"' : text;
        }
    }

    /// Reads the notation. A quotation mark within a word is a sign like any other, as is a minus alone; an `OR` that
    /// has
    /// nothing on one of its sides is a word.
    public static Keywords parse(String keyword) {
        return new Reader(keyword.strip()).read();
    }

    /// In the same notation.
    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        needed.forEach(any -> words.add(
                String.join(" OR ", any.terms().stream().map(Term::toString).toList())));
        excluded.forEach(term -> words.add("-" + term));
        return String.join(" ", words);
    }

    /// One pass over the text.
    private static final class Reader {
        private final String text;
        private final List<AnyOf> needed = new ArrayList<>();
        private final List<Term> excluded = new ArrayList<>();
        private int at;

        Reader(String text) {
            this.text = text;
        }

        Keywords read() {
            boolean joins = false;
            while (skipBlanks()) {
                if (isOr()) {
                    joins = true;
                    at += 2;
                } else if (text.charAt(at) == '-' && at + 1 < text.length() && !isBlank(at + 1)) {
                    at++;
                    term().ifPresent(excluded::add);
                    joins = false;
                } else {
                    boolean either = joins;
                    term().ifPresent(term -> add(term, either));
                    joins = false;
                }
            }
            return new Keywords(needed, excluded);
        }

        private void add(Term term, boolean joins) {
            if (!joins) {
                needed.add(new AnyOf(List.of(term)));
                return;
            }
            List<Term> either = new ArrayList<>(needed.removeLast().terms());
            either.add(term);
            needed.add(new AnyOf(either));
        }

        private boolean skipBlanks() {
            while (at < text.length() && isBlank(at)) {
                at++;
            }
            return at < text.length();
        }

        /// Between two things that are asked for; otherwise it is a word.
        private boolean isOr() {
            if (!text.startsWith("OR", at) || needed.isEmpty() || at + 2 >= text.length() || !isBlank(at + 2)) {
                return false;
            }
            String rest = text.substring(at + 2).strip();
            boolean excludes = rest.length() > 1 && rest.charAt(0) == '-' && !Character.isWhitespace(rest.charAt(1));
            return !rest.isEmpty() && !excludes && !rest.equals("OR") && !rest.startsWith("OR ");
        }

        /// Quotation marks that open nothing are left out, with a minus behind them; one alone is nothing at all.
        private Optional<Term> term() {
            if (text.charAt(at) == '"') {
                int end = text.indexOf('"', at + 1);
                String phrase = end < 0 ? "" : text.substring(at + 1, end).strip();
                if (!phrase.isEmpty() && (end + 1 == text.length() || isBlank(end + 1))) {
                    at = end + 1;
                    return Optional.of(new Term(phrase, true));
                }
            }
            int start = at;
            while (at < text.length() && !isBlank(at)) {
                at++;
            }
            int from = start;
            while (from < at && (text.charAt(from) == '"' || (from > start && text.charAt(from) == '-'))) {
                from++;
            }
            String word = text.substring(from, at);
            // One that joins nothing is a word that, written alone, cannot be mistaken for one that does.
            return word.isEmpty() ? Optional.empty() : Optional.of(new Term(word, word.equals("OR")));
        }

        private boolean isBlank(int index) {
            return Character.isWhitespace(text.charAt(index)) || Character.isSpaceChar(text.charAt(index));
        }
    }
}
