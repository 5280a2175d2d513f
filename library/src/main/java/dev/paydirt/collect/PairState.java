package dev.paydirt.collect;

import dev.paydirt.posting.Identity;
import dev.paydirt.posting.PostingLine;
import dev.paydirt.run.PairReport;
import dev.paydirt.run.Verdict;
import dev.paydirt.source.PagePosition;
import dev.paydirt.source.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/// What is known of one pair: its pages so far and, once it ended, how.
final class PairState {
    /// One page and its lines.
    record PageLines(KeptPage page, List<PostingLine> lines) {}

    private final List<PageLines> pages = new ArrayList<>();
    private final Map<Part, PartEnd> parts = new HashMap<>();
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
        parts.clear();
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

    void end(End end) {
        switch (end) {
            case PairEnd last -> ends.add(last);
            case PartEnd one -> parts.put(one.part(), one);
        }
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

    /// How the list of a part ended, where the pair went on after it.
    Optional<PartEnd> ended(Part part) {
        return Optional.ofNullable(parts.get(part));
    }

    /// Where to go on with the list of a part: after the last page of it that is kept.
    PagePosition position(Part part) {
        return list(part).reduce((_, later) -> later).map(KeptPage::next).orElse(PagePosition.start(part));
    }

    private Stream<KeptPage> list(Part part) {
        return pages.stream().map(PageLines::page).filter(page -> page.part().equals(part));
    }

    private Stream<KeptPage> whole(Part part) {
        return list(part).filter(page -> !page.breaksOff());
    }

    /// Whether a page of the list showed the same postings before.
    boolean hasSeen(Part part, String fingerprint) {
        return !fingerprint.isEmpty()
                && whole(part).anyMatch(page -> page.fingerprint().equals(fingerprint));
    }

    /// Records that the first page of the list held.
    Optional<Integer> firstRead(Part part) {
        return whole(part).findFirst().map(KeptPage::read);
    }

    /// Records that its last page so far held.
    Optional<Integer> lastRead(Part part) {
        return whole(part).reduce((_, later) -> later).map(KeptPage::read);
    }

    /// How many the list was said to hold when it was begun: it may have grown since.
    OptionalLong told(Part part) {
        return list(part).findFirst().map(KeptPage::told).orElse(OptionalLong.empty());
    }

    /// How many it was said to hold the last time.
    OptionalLong lastTold(Part part) {
        return list(part).reduce((_, later) -> later).map(KeptPage::told).orElse(OptionalLong.empty());
    }

    /// Records of whole pages of the list that were looked at.
    long read(Part part) {
        return whole(part).mapToLong(KeptPage::read).sum();
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
        parts.values().forEach(end -> tallies.add(end.tally()));
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
                thousandths(
                        tallies().stream().mapToDouble(KeptPage.Tally::seconds).sum()),
                best.answer());
    }

    /// Of one answer, in the middle of all pages: what a process is slow with at first counts no more than once.
    private OptionalDouble answer() {
        List<Double> each = pages.stream()
                .map(page -> page.page().tally())
                .filter(tally -> tally.requests() > 0)
                .map(tally -> tally.seconds() / tally.requests())
                .sorted()
                .toList();
        return each.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(thousandths(each.get((each.size() - 1) / 2)));
    }

    private static double thousandths(double seconds) {
        return Math.round(1e3 * seconds) / 1e3;
    }
}
