package dev.paydirt.consolidate;

import dev.paydirt.consolidate.PortionLines.Rejected;
import dev.paydirt.consolidate.PortionLines.Told;
import dev.paydirt.posting.LineReading;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/// Reads every line once: what is no posting is rejected, of the rest is remembered where it stands and what it is
/// the same as.
final class FirstPass {
    private final List<OpenInput> inputs;
    private final Ledger ledger;
    private final LineGroups groups;
    private final Portions.Buffers buffers = new Portions.Buffers();
    private final Supplier<LineReading> newReading;
    private final ConcurrentLinkedQueue<LineReading> idle = new ConcurrentLinkedQueue<>();
    private long lines;
    private long rejected;
    private long numbered;
    private int numberedInput;

    FirstPass(List<OpenInput> inputs, Ledger ledger, LineGroups groups, Supplier<LineReading> newReading) {
        this.inputs = inputs;
        this.ledger = ledger;
        this.groups = groups;
        this.newReading = newReading;
    }

    void read() throws IOException {
        try (var parsing = new InOrder<Portion, Told>(this::told, this::take)) {
            for (int input = 0; input < inputs.size(); input++) {
                read(input, parsing);
            }
            parsing.finish();
        }
    }

    private void read(int number, InOrder<Portion, Told> parsing) throws IOException {
        OpenInput input = inputs.get(number);
        var portions = new Portions(number, input, buffers);
        for (Optional<Portion> next = portions.next(); next.isPresent(); next = portions.next()) {
            parsing.add(next.get());
        }
    }

    /// Blank ones not counted.
    long lines() {
        return lines;
    }

    long rejected() {
        return rejected;
    }

    private Told told(Portion portion) {
        LineReading found = idle.poll();
        LineReading reading = found == null ? newReading.get() : found;
        Told told = PortionLines.of(portion, reading);
        idle.offer(reading);
        return told;
    }

    private void take(Told told) throws IOException {
        int input = told.portion().input();
        if (input != numberedInput) {
            numberedInput = input;
            numbered = 0;
        }
        for (LineAt posting : told.postings()) {
            groups.add(posting.numberedFrom(numbered));
        }
        for (Rejected line : told.rejected()) {
            ledger.rejected(inputs.get(input).name(), numbered + line.number(), line.beginning(), line.reason());
        }
        lines += told.postings().size() + told.rejected().size();
        rejected += told.rejected().size();
        numbered += told.lines();
        buffers.giveBack(told.portion().bytes());
    }
}
