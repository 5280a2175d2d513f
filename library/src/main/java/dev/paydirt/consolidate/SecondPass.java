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
import java.util.Optional;

/// Writes one line for every group, and into the ledger every line for which it stands.
final class SecondPass {
    /// Groups are decided in such portions, by whichever core is free.
    private static final int PORTION = 64;

    private final List<OpenInput> inputs;
    private final Outputs outputs;
    private final Ledger ledger;
    private final boolean merge;
    private long unique;
    private long withSalary;

    /// The line that stands for a group, and the others as the ledger names them.
    private record Decided(byte[] line, boolean salary, Optional<Gone> gone) {}

    private record Gone(Identity identity, String standingUrl, List<Duplicate.Line> lines) {}

    SecondPass(List<OpenInput> inputs, Outputs outputs, Ledger ledger, boolean merge) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.ledger = ledger;
        this.merge = merge;
    }

    void write(LineGroups groups) throws IOException {
        try (var deciding = new InOrder<List<List<LineAt>>, List<Decided>>(this::decided, this::take)) {
            List<List<LineAt>> portion = new ArrayList<>();
            for (List<LineAt> group : groups.inOrder()) {
                portion.add(group);
                if (portion.size() == PORTION) {
                    deciding.add(List.copyOf(portion));
                    portion.clear();
                }
            }
            deciding.add(portion);
            deciding.finish();
        }
    }

    long unique() {
        return unique;
    }

    long withSalary() {
        return withSalary;
    }

    private List<Decided> decided(List<List<LineAt>> portion) throws IOException {
        List<Decided> decided = new ArrayList<>();
        for (List<LineAt> group : portion) {
            decided.add(group.size() == 1 ? only(group.getFirst()) : best(group));
        }
        return decided;
    }

    private Decided only(LineAt line) throws IOException {
        return new Decided(inputs.get(line.input()).read(line), line.salary(), Optional.empty());
    }

    private Decided best(List<LineAt> group) throws IOException {
        List<PostingLine> lines = new ArrayList<>();
        for (LineAt place : group) {
            lines.add(read(place));
        }
        List<PostingLine> ranked = Winner.ranked(lines);
        PostingLine best = ranked.getFirst();
        Identity identity = Identity.of(best);
        PostingLine stands = merge ? merged(ranked, identity) : best;

        List<Duplicate.Line> gone = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            PostingLine line = lines.get(index);
            // The object, not its content: two lines may well be equal, and only one of them stands.
            if (line != best) {
                gone.add(new Duplicate.Line(where(group.get(index)), jobUrl(line)));
            }
        }
        return new Decided(stands.bytes(), stands.hasSalary(), Optional.of(new Gone(identity, jobUrl(stands), gone)));
    }

    private void take(List<Decided> portion) throws IOException {
        for (Decided decided : portion) {
            unique++;
            withSalary += decided.salary() ? 1 : 0;
            outputs.data().write(decided.line());
            outputs.data().write('\n');
            if (decided.gone().isPresent()) {
                ledger.gone(duplicates(decided.gone().get()));
            }
        }
    }

    private List<Duplicate> duplicates(Gone gone) {
        Identity identity = gone.identity();
        var standing = new Duplicate.Line(outputs.name() + ":" + unique, gone.standingUrl());
        return gone.lines().stream()
                .map(line -> new Duplicate(identity.value(), identity.rule().words(), line, standing))
                .toList();
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

    private static String jobUrl(PostingLine line) {
        return line.text("job_url").orElse("");
    }
}
