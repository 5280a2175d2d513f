package dev.paydirt.collect;

import dev.paydirt.fetch.HostEvent;
import dev.paydirt.run.BatchReport;
import dev.paydirt.run.Verdict;
import java.util.List;
import java.util.Optional;

/// What happens while a plan is collected, for whoever watches. Told on the runners' threads, in each batch's order;
/// what
/// happens to hosts is told on a thread of its own.
public sealed interface Progress {
    /// @param queries how many it will work through
    record BatchStarted(String batch, String label, int queries) implements Progress {}

    /// A pair of query and source is asked for.
    record PairStarted(String batch, String query, String words, String source) implements Progress {}

    /// A page is on disk.
    ///
    /// @param postings kept of this pair so far
    /// @param limit the most that will be kept
    record PageKept(String batch, String query, String source, int postings, int limit, int requests)
            implements Progress {}

    record PairEnded(String batch, String query, String source, Verdict verdict, Optional<String> reason, int postings)
            implements Progress {}

    /// A batch is published, or was found published by an earlier attempt.
    record BatchEnded(String batch, BatchReport report, boolean again) implements Progress {}

    /// Something happened to a host that whoever waits for it wants to know. Rare: not a line for each refusal.
    ///
    /// @param sources those that are asked there
    /// @param text what happened, fit to stand behind a source's name
    record AtHost(HostEvent event, List<String> sources, String text) implements Progress {
        /// What is said of the host: the sources' names, or its own.
        public String words() {
            String who = sources.isEmpty() ? event.host() : String.join(", ", sources);
            return who + ": " + text;
        }
    }

    /// Something that a person should hear.
    record Notice(String batch, String text) implements Progress {}
}
