package dev.paydirt.consolidate;

import dev.paydirt.consolidate.LineGroups.LineAt;
import dev.paydirt.posting.Identity;
import dev.paydirt.posting.MalformedLine;
import dev.paydirt.posting.PostingLine;
import dev.paydirt.posting.Winner;
import dev.paydirt.run.Duplicate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Writes one line for every group, and into the ledger every line for which it stands.
final class SecondPass {
    private final List<OpenInput> inputs;
    private final Outputs outputs;
    private final Ledger ledger;
    private final boolean merge;
    private long unique;
    private long withSalary;

    SecondPass(List<OpenInput> inputs, Outputs outputs, Ledger ledger, boolean merge) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.ledger = ledger;
        this.merge = merge;
    }

    void write(LineGroups groups) throws IOException {
        for (List<LineAt> group : groups.inOrder()) {
            unique++;
            if (group.size() == 1) {
                LineAt only = group.getFirst();
                write(inputs.get(only.input()).read(only), only.salary());
            } else {
                writeBest(group);
            }
        }
    }

    long unique() {
        return unique;
    }

    long withSalary() {
        return withSalary;
    }

    private void writeBest(List<LineAt> group) throws IOException {
        List<PostingLine> lines = new ArrayList<>();
        for (LineAt place : group) {
            lines.add(read(place));
        }
        List<PostingLine> ranked = Winner.ranked(lines);
        PostingLine best = ranked.getFirst();
        Identity identity = Identity.of(best);
        PostingLine stands = merge ? merged(ranked, identity) : best;
        write(stands.bytes(), stands.hasSalary());

        var standing = new Duplicate.Line(outputs.name() + ":" + unique, jobUrl(stands));
        List<Duplicate> gone = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            PostingLine line = lines.get(index);
            // The object, not its content: two lines may well be equal, and only one of them stands.
            if (line != best) {
                var from = new Duplicate.Line(where(group.get(index)), jobUrl(line));
                gone.add(new Duplicate(identity.value(), identity.rule().words(), from, standing));
            }
        }
        ledger.gone(gone);
    }

    private String where(LineAt place) {
        return inputs.get(place.input()).name() + ":" + place.number();
    }

    /// A merged line must be read back as the posting it was: where what it gains would change that, the best line
    /// stands as it is. Else consolidating once more could change the data.
    private static PostingLine merged(List<PostingLine> ranked, Identity identity) {
        PostingLine merged = Winner.merge(ranked);
        boolean same = Identity.of(merged).equals(identity) && merged.bytes().length <= LineScan.LIMIT;
        return same ? merged : ranked.getFirst();
    }

    private PostingLine read(LineAt place) throws IOException {
        OpenInput input = inputs.get(place.input());
        try {
            return PostingLine.parse(input.read(place));
        } catch (MalformedLine notWhatItWas) {
            throw input.changed();
        }
    }

    private void write(byte[] line, boolean salary) throws IOException {
        outputs.data().write(line);
        outputs.data().write('\n');
        if (salary) {
            withSalary++;
        }
    }

    private static String jobUrl(PostingLine line) {
        return line.text("job_url").orElse("");
    }
}
