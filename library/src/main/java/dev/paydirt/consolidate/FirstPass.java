package dev.paydirt.consolidate;

import dev.paydirt.consolidate.LineGroups.LineAt;
import dev.paydirt.posting.Identity;
import dev.paydirt.posting.MalformedLine;
import dev.paydirt.posting.PostingLine;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Reads every line once: what is no posting is rejected, of the rest is remembered where it stands and what it is
/// the same as.
final class FirstPass {
    private final List<OpenInput> inputs;
    private final Ledger ledger;
    private final LineGroups groups = new LineGroups();
    private long lines;
    private long rejected;

    FirstPass(List<OpenInput> inputs, Ledger ledger) {
        this.inputs = inputs;
        this.ledger = ledger;
    }

    LineGroups read() throws IOException {
        for (int input = 0; input < inputs.size(); input++) {
            var scan = new LineScan(inputs.get(input).stream());
            for (Optional<LineScan.Line> next = scan.next(); next.isPresent(); next = scan.next()) {
                take(input, next.get());
            }
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

    private void take(int input, LineScan.Line line) throws IOException {
        lines++;
        if (line.tooLong()) {
            reject(input, line, "longer than " + LineScan.LIMIT / 1024 / 1024 + " MiB");
            return;
        }
        try {
            PostingLine posting = PostingLine.parse(line.bytes());
            Optional<String> missing = posting.missing();
            if (missing.isPresent()) {
                reject(input, line, missing.get());
                return;
            }
            groups.add(
                    Identity.of(posting),
                    new LineAt(input, line.number(), line.offset(), line.bytes().length, posting.hasSalary()));
        } catch (MalformedLine malformed) {
            String cutOff = line.ended() ? "" : "; the file ends within this line";
            reject(input, line, malformed.getMessage() + cutOff);
        }
    }

    private void reject(int input, LineScan.Line line, String reason) throws IOException {
        rejected++;
        ledger.rejected(inputs.get(input).name(), line, reason);
    }
}
