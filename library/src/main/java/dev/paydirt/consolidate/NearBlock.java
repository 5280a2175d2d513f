package dev.paydirt.consolidate;

import dev.paydirt.near.Advertisement;
import dev.paydirt.near.NearGroup;
import dev.paydirt.posting.Fields;
import dev.paydirt.posting.Identity;
import dev.paydirt.posting.MalformedLine;
import dev.paydirt.posting.PostingLine;
import dev.paydirt.posting.Winner;
import dev.paydirt.run.JobGroup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lines whose company, title and city agree.
final class NearBlock {
    /// With more lines than that a block is gone through in pieces.
    static final int LARGEST = 5_000;

    private final OpenInput input;
    private final List<Line> lines;

    /// @param number among the lines that stand, from 0
    record Line(long number, long offset, int length) {}

    /// @param best the one that stays when the others are dropped, by its place among the members
    record Found(List<Line> lines, List<Identity> identities, List<String> jobUrls, NearGroup near, int best) {
        long first() {
            return lines.getFirst().number();
        }

        void decide(NearDecisions decisions) {
            String name = identities.getFirst().value();
            for (int member = 0; member < lines.size(); member++) {
                if (decisions.near() == Near.MARK) {
                    decisions.name(lines.get(member).number(), name);
                } else if (member != best) {
                    decisions.drop(
                            lines.get(member).number(),
                            new NearDecisions.Standing(lines.get(best).number(), jobUrls.get(best), name));
                }
            }
        }

        JobGroup group(String data, NearDecisions decisions) {
            List<JobGroup.Member> members = new ArrayList<>();
            for (int member = 0; member < lines.size(); member++) {
                long line = lines.get(member).number();
                Optional<String> where = decisions.dropped(line).isPresent()
                        ? Optional.empty()
                        : Optional.of(data + ":" + decisions.number(line));
                members.add(new JobGroup.Member(identities.get(member).value(), where, jobUrls.get(member)));
            }
            List<JobGroup.Evidence> evidence = near.links().stream()
                    .map(link -> new JobGroup.Evidence(
                            name(link.member()), name(link.earlier()), Math.round(link.likeness() * 1000) / 1000.0))
                    .toList();
            return new JobGroup(identities.getFirst().value(), members, evidence, near.remark());
        }

        /// @param place in the block
        private String name(int place) {
            return identities.get(near.members().indexOf(place)).value();
        }
    }

    NearBlock(OpenInput input, List<Line> lines) {
        this.input = input;
        this.lines = lines;
    }

    static Advertisement advertisement(PostingLine line, String description) {
        return Advertisement.of(
                line.text(Fields.COMPANY),
                line.text(Fields.POSITION).orElse(""),
                line.text(Fields.LOCATION),
                line.text(Fields.CITY),
                line.text(Fields.REGION),
                description);
    }

    List<Found> found(Near near) throws IOException {
        List<Advertisement> advertisements = new ArrayList<>();
        for (Line line : lines) {
            PostingLine read = read(line);
            advertisements.add(advertisement(read, read.text(Fields.DESCRIPTION).orElse("")));
        }
        List<Found> found = new ArrayList<>();
        for (NearGroup group : NearGroup.among(advertisements)) {
            found.add(found(group, near));
        }
        return found;
    }

    private Found found(NearGroup group, Near near) throws IOException {
        List<Line> members = group.members().stream().map(lines::get).toList();
        List<Identity> identities = new ArrayList<>();
        List<String> jobUrls = new ArrayList<>();
        PostingLine best = read(members.getFirst());
        int bestMember = 0;
        for (int member = 0; member < members.size(); member++) {
            PostingLine line = read(members.get(member));
            identities.add(Identity.of(line));
            jobUrls.add(line.text(Fields.JOB_URL).orElse(""));
            if (near == Near.DROP && Winner.compare(line, best) < 0) {
                best = line;
                bestMember = member;
            }
        }
        return new Found(members, identities, jobUrls, group, bestMember);
    }

    private PostingLine read(Line line) throws IOException {
        try {
            return PostingLine.parse(input.read(line.offset(), line.length()));
        } catch (MalformedLine notWhatItWas) {
            throw input.changed();
        }
    }
}
