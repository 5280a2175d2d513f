package dev.paydirt.posting;

import java.util.Optional;

/// What makes two postings the same one: the source's own id, else the address without what does not belong to it.
///
/// @param value `{source}:{source_id}`, or `url:{canonical url}`
public record Identity(String value, Rule rule) {
    /// By what two postings are known to be one.
    public enum Rule {
        SOURCE_ID("source id"),
        CANONICAL_URL("canonical url");

        private final String words;

        Rule(String words) {
            this.words = words;
        }

        /// As it stands in a ledger.
        public String words() {
            return words;
        }
    }

    /// The identity of a line that has what a posting needs; the same as that of the posting it was written from.
    public static Identity of(PostingLine line) {
        return line.identity();
    }

    public static Identity of(Posting posting) {
        return of(
                Optional.of(posting.source()).filter(Fields::says),
                posting.sourceId().filter(Fields::says),
                Optional.of(posting.jobUrl()));
    }

    static Identity of(Optional<String> source, Optional<String> id, Optional<String> url) {
        if (source.isPresent() && id.isPresent()) {
            return new Identity(source.get().strip() + ":" + id.get().strip(), Rule.SOURCE_ID);
        }
        return new Identity(
                "url:" + CanonicalUrl.of(url.orElseThrow(() -> new IllegalArgumentException("no job_url"))),
                Rule.CANONICAL_URL);
    }
}
