package dev.paydirt.cli;

import dev.paydirt.collect.Progress;
import dev.paydirt.plan.Batch;
import dev.paydirt.plan.Plan;
import dev.paydirt.run.BatchReport;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// A line for each runner, rewritten in place, and a total with the time left below them; batches that ended scroll
/// away
/// above.
final class TerminalView implements Wiring.View {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Canvas canvas;
    private final InstantSource clock;
    private final Plan plan;
    private final Set<String> batches;
    private final SortedMap<String, RunnerLine> lines = new TreeMap<>(Words.NATURAL);
    private final Set<String> ended = new HashSet<>();
    private final Instant began;
    private Instant painted = Instant.EPOCH;
    private int postings;
    private int requests;

    /// @param batches those of the plan that are collected here
    TerminalView(PrintWriter err, Screen screen, InstantSource clock, Plan plan, List<String> batches) {
        this.canvas = new Canvas(err, screen);
        this.clock = clock;
        this.plan = plan;
        this.batches = new HashSet<>(batches);
        this.began = clock.instant();
    }

    @Override
    public synchronized void show(Progress event) {
        Instant now = clock.instant();
        boolean atOnce = take(event, now);
        // A clock that was set back must not keep the screen as it is until it has caught up.
        if (atOnce || Duration.between(painted, now).abs().compareTo(PAUSE) > 0) {
            painted = now;
            paint(now);
        }
    }

    /// @return whether it is worth painting at once
    private boolean take(Progress event, Instant now) {
        return switch (event) {
            case Progress.BatchStarted started -> {
                lines.put(
                        started.batch(),
                        new RunnerLine(started.batch(), started.queries(), pairs(started.batch()), now));
                yield true;
            }
            case Progress.PairStarted started -> {
                line(started.batch(), now).began(started, now);
                yield false;
            }
            case Progress.PageKept kept -> {
                line(kept.batch(), now).kept(kept, now);
                requests += kept.requests();
                yield false;
            }
            case Progress.PairEnded pair -> {
                line(pair.batch(), now).ended(pair, now);
                yield false;
            }
            case Progress.BatchEnded batch -> {
                end(batch);
                yield true;
            }
            case Progress.AtHost host -> {
                canvas.print(host.words());
                yield true;
            }
            case Progress.Notice notice -> {
                canvas.print("batch %s  %s".formatted(notice.batch(), notice.text()));
                yield true;
            }
        };
    }

    private RunnerLine line(String batch, Instant now) {
        return lines.computeIfAbsent(batch, _ -> new RunnerLine(batch, 1, pairs(batch), now));
    }

    private int pairs(String batch) {
        return plan.batch(batch).stream()
                .flatMap(found -> found.queries().stream())
                .mapToInt(query -> query.query().sources().size())
                .sum();
    }

    private void end(Progress.BatchEnded batch) {
        BatchReport report = batch.report();
        lines.remove(batch.batch());
        ended.add(batch.batch());
        postings += report.postings();
        canvas.print(Words.batchEnded(batch));
    }

    private void paint(Instant now) {
        List<String> texts = new ArrayList<>();
        lines.values().forEach(line -> texts.add(line.text(canvas.width(), now)));
        texts.add(total(now));
        canvas.paint(texts);
    }

    private String total(Instant now) {
        Duration gone = Duration.between(began, now);
        int kept = postings
                + lines.values().stream().mapToInt(RunnerLine::postings).sum();
        return "%d of %d batches  %,d postings  %,d requests, about %s left  %s gone"
                .formatted(
                        ended.size(),
                        batches.size(),
                        kept,
                        requests,
                        Words.seconds(TimeLeft.of(predicted(), done(), gone)),
                        Words.seconds(gone));
    }

    /// For the batches that are collected here: their part of what the plan says of all.
    private double predicted() {
        double mine = 0;
        double all = 0;
        for (Batch batch : plan.batches()) {
            all += batch.estimate().seconds();
            mine += batches.contains(batch.id()) ? batch.estimate().seconds() : 0;
        }
        return all == 0 ? 0 : plan.estimate().collecting() * mine / all;
    }

    private double done() {
        double done = 0;
        double all = 0;
        for (Batch batch : plan.batches()) {
            if (batches.contains(batch.id())) {
                all += batch.estimate().seconds();
                done += batch.estimate().seconds() * part(batch);
            }
        }
        return all == 0 ? 0 : done / all;
    }

    private double part(Batch batch) {
        RunnerLine line = lines.get(batch.id());
        if (line == null) {
            return ended.contains(batch.id()) ? 1 : 0;
        }
        return line.done();
    }

    @Override
    public synchronized void close() {
        canvas.wipe();
    }
}
