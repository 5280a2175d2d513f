package dev.paydirt.collect;

import dev.paydirt.posting.Identity;
import dev.paydirt.posting.PostingLine;
import dev.paydirt.run.PairReport;
import dev.paydirt.run.Verdict;
import dev.paydirt.source.PagePosition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is known of one pair: its pages so far and, once it ended, how.
final class PairState {
    /// One page and its lines.
    record PageLines(KeptPage page, List<PostingLine> lines) {}

    private final List<PageLines> pages = new ArrayList<>();
    private final List<PairEnd> ends = new ArrayList<>();
    private final List<KeptPage.Tally> replaced = new ArrayList<>();
    private final Set<String> identities = new HashSet<>();
    private int lines;

    /// A page that is read again because it broke off takes the place of what it was, unless it is poorer.
    void add(KeptPage page, List<PostingLine> kept) {
        PageLines now = new PageLines(page, List.copyOf(kept));
        if (pages.isEmpty() || !pages.getLast().page().breaksOff()) {
            count(now);
            pages.add(now);
            return;
        }
        PageLines before = pages.removeLast();
        boolean poorer = page.breaksOff() && kept.size() < before.lines().size();
        replaced.add((poorer ? now : before).page().tally());
        pages.add(poorer ? before : now);
        identities.clear();
        lines = 0;
        pages.forEach(this::count);
    }

    private void count(PageLines page) {
        page.lines().forEach(line -> identities.add(Identity.of(line).value()));
        lines += page.lines().size();
    }

    void end(PairEnd end) {
        ends.add(end);
    }

    List<PageLines> pages() {
        return pages;
    }

    /// The last end; a pair that was not final may end again.
    Optional<PairEnd> end() {
        return ends.isEmpty() ? Optional.empty() : Optional.of(ends.getLast());
    }

    boolean isFinal() {
        return end().map(end -> end.verdict().isFinal()).orElse(false);
    }

    /// Where to go on: after the last page that is kept.
    PagePosition position() {
        return pages.isEmpty() ? PagePosition.START : pages.getLast().page().next();
    }

    /// Postings kept, each identity once.
    int postings() {
        return identities.size();
    }

    boolean knows(String identity) {
        return identities.contains(identity);
    }

    /// Records of whole pages that were looked at.
    int read() {
        return pages.stream()
                .filter(page -> !page.page().breaksOff())
                .mapToInt(page -> page.page().read())
                .sum();
    }

    List<KeptPage.Tally> tallies() {
        List<KeptPage.Tally> tallies = new ArrayList<>(replaced);
        pages.forEach(page -> tallies.add(page.page().tally()));
        ends.forEach(end -> tallies.add(end.tally()));
        return tallies;
    }

    PairReport report() {
        return new PairReport(
                end().map(PairEnd::verdict).orElse(Verdict.FAILED),
                end().map(PairEnd::reason).orElse(Optional.of("it was not asked")),
                postings(),
                pages.stream().mapToInt(page -> page.page().filtered()).sum(),
                lines - postings(),
                pages.stream().mapToInt(page -> page.page().rejected().size()).sum(),
                pages.size(),
                tallies().stream().mapToInt(KeptPage.Tally::requests).sum());
    }
}
