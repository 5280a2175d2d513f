package dev.paydirt.source;

import dev.paydirt.posting.Posting;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What one answer held.
public sealed interface Page {
    /// A list of records, possibly empty.
    ///
    /// @param records in the order in which the answer gave them
    /// @param total how many the source says there are in all
    /// @param next the cursor or link of the next page, as given
    /// @param cut why the rest of the answer could not be read, if it breaks off
    record Listing(List<Reading> records, OptionalLong total, Optional<String> next, Optional<String> cut)
            implements Page {
        public Listing {
            records = List.copyOf(records);
        }
    }

    /// The answer is a web page: a captcha, a login page, an error page with status 200.
    record WebPage() implements Page {}

    /// The answer is not what the source's file says it is.
    record Unreadable(String reason) implements Page {}

    /// What became of one record.
    sealed interface Reading {
        /// @param detail where the posting's list does not tell all: how the rest is asked for
        record Read(Posting posting, Optional<Detail> detail) implements Reading {}

        /// @param text the record's beginning
        record Rejected(String reason, String text) implements Reading {}
    }
}
