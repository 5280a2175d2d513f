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
    private final List<KeptPage.Tally> spent = new ArrayList<>();
    private Optional<PairState> former = Optional.empty();
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
        recount();
    }

    private void recount() {
        identities.clear();
        lines = 0;
        pages.forEach(this::count);
    }

    private void count(PageLines page) {
        page.lines().forEach(line -> identities.add(Identity.of(line).value()));
        lines += page.lines().size();
    }

    /// Begins again. What there is stays as the former state until the new one is as good.
    void anew() {
        PairState then = new PairState();
        then.pages.addAll(pages);
        then.ends.addAll(ends);
        then.former = former;
        then.recount();
        spent.addAll(ownTallies());
        former = Optional.of(then.best());
        replaced.clear();
        pages.clear();
        ends.clear();
        recount();
    }

    /// The state that counts: this one, unless a former one was better.
    PairState best() {
        return former.filter(then -> !verdict().mayReplace(then.verdict(), postings(), then.postings()))
                .orElse(this);
    }

    /// Postings whose details could not be had.
    int lacking() {
        return pages.stream().mapToInt(page -> page.page().lacking()).sum();
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

    /// All that was sent, also for what no longer counts.
    List<KeptPage.Tally> tallies() {
        List<KeptPage.Tally> tallies = new ArrayList<>(spent);
        tallies.addAll(ownTallies());
        return tallies;
    }

    private List<KeptPage.Tally> ownTallies() {
        List<KeptPage.Tally> tallies = new ArrayList<>(replaced);
        pages.forEach(page -> tallies.add(page.page().tally()));
        ends.forEach(end -> tallies.add(end.tally()));
        return tallies;
    }

    private Verdict verdict() {
        return end().map(PairEnd::verdict).orElse(Verdict.FAILED);
    }

    PairReport report() {
        PairState best = best();
        return new PairReport(
                best.verdict(),
                best.end().map(PairEnd::reason).orElse(Optional.of("it was not asked")),
                best.postings(),
                best.pages.stream().mapToInt(page -> page.page().filtered()).sum(),
                best.lines - best.postings(),
                best.pages.stream()
                        .mapToInt(page -> page.page().rejected().size())
                        .sum(),
                best.pages.size(),
                tallies().stream().mapToInt(KeptPage.Tally::requests).sum(),
                Math.round(1e3
                                * tallies().stream()
                                        .mapToDouble(KeptPage.Tally::seconds)
                                        .sum())
                        / 1e3);
    }
}
