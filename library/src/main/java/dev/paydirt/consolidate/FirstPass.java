package dev.paydirt.consolidate;

import dev.paydirt.consolidate.LineGroups.LineAt;
import dev.paydirt.posting.Identity;
import dev.paydirt.posting.MalformedLine;
import dev.paydirt.posting.PostingLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads every line once: what is no posting is rejected, of the rest is remembered where it stands and what it is
/// the same as.
final class FirstPass {
    /// Lines are parsed in such portions, by whichever core is free.
    private static final int PORTION = 64;

    private final List<OpenInput> inputs;
    private final Ledger ledger;
    private final LineGroups groups = new LineGroups();
    private long lines;
    private long rejected;

    /// A line and the input it stands in.
    private record Unread(int input, LineScan.Line line) {}

    /// What a line turned out to be.
    private sealed interface Known {
        record Posting(LineGroups.Fingerprint same, LineAt place) implements Known {}

        record Rejected(Unread unread, String reason) implements Known {}
    }

    FirstPass(List<OpenInput> inputs, Ledger ledger) {
        this.inputs = inputs;
        this.ledger = ledger;
    }

    LineGroups read() throws IOException {
        try (var parsing = new InOrder<List<Unread>, List<Known>>(FirstPass::parsed, this::take)) {
            List<Unread> portion = new ArrayList<>();
            for (int input = 0; input < inputs.size(); input++) {
                var scan = new LineScan(inputs.get(input).stream());
                for (Optional<LineScan.Line> next = scan.next(); next.isPresent(); next = scan.next()) {
                    portion.add(new Unread(input, next.get()));
                    if (portion.size() == PORTION) {
                        parsing.add(List.copyOf(portion));
                        portion.clear();
                    }
                }
            }
            parsing.add(portion);
            parsing.finish();
        }
        return groups;
    }

    /// Blank ones not counted.
    long lines() {
        return lines;
    }

    long rejected() {
        return rejected;
    }

    private static List<Known> parsed(List<Unread> portion) {
        return portion.stream().map(FirstPass::parsed).toList();
    }

    private static Known parsed(Unread unread) {
        LineScan.Line line = unread.line();
        if (line.tooLong()) {
            return new Known.Rejected(unread, "longer than " + LineScan.LIMIT / 1024 / 1024 + " MiB");
        }
        try {
            PostingLine posting = PostingLine.parse(line.bytes());
            return posting.missing()
                    .<Known>map(why -> new Known.Rejected(unread, why))
                    .orElseGet(() -> new Known.Posting(
                            LineGroups.Fingerprint.of(Identity.of(posting)),
                            new LineAt(
                                    unread.input(),
                                    line.number(),
                                    line.offset(),
                                    line.bytes().length,
                                    posting.hasSalary())));
        } catch (MalformedLine malformed) {
            String cutOff = line.ended() ? "" : "; the file ends within this line";
            return new Known.Rejected(unread, malformed.getMessage() + cutOff);
        }
    }

    private void take(List<Known> portion) throws IOException {
        for (Known known : portion) {
            lines++;
            switch (known) {
                case Known.Posting posting -> groups.add(posting.same(), posting.place());
                case Known.Rejected(Unread unread, String reason) -> {
                    rejected++;
                    ledger.rejected(inputs.get(unread.input()).name(), unread.line(), reason);
                }
            }
        }
    }
}
