package dev.paydirt.consolidate;

import dev.paydirt.Refused;
import dev.paydirt.posting.CanonicalUrl;
import dev.paydirt.posting.Fields;
import dev.paydirt.posting.Identity;
import dev.paydirt.posting.MalformedLine;
import dev.paydirt.posting.PostingLine;
import dev.paydirt.run.Duplicate;
import dev.paydirt.run.JobGroup;
import dev.paydirt.run.RecordFile;
import dev.paydirt.run.Timestamp;
import dev.paydirt.store.Layout;
import dev.paydirt.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What became of an address in a run, from the data and its ledgers.
///
/// @param url as it was asked for
/// @param canonical the address without what does not belong to it
/// @param stands the line that is it or stands for it; empty when the run has none
/// @param gone the lines that are gone for which that line stands, as the ledger has them
/// @param group of postings that are the same job, when that line is in one
public record Explanation(
        String url, String canonical, Optional<Line> stands, List<Duplicate> gone, Optional<JobGroup> group) {
    /// @param where `key:line`
    public record Line(String where, String identity, String rule, String jobUrl) {}

    public Explanation {
        gone = List.copyOf(gone);
    }

    /// Reads the run's data and ledgers once.
    ///
    /// @throws Refused when the run is not consolidated
    public static Explanation of(Store store, Timestamp run, String url) throws IOException {
        String canonical = CanonicalUrl.of(url);
        String data = Layout.consolidated(run.toString());
        if (!store.keys(data).contains(data)) {
            throw new Refused(
                    "run " + run + " has no data set yet; make it with: paydirt consolidate --timestamp " + run);
        }
        List<Duplicate> all = ledger(store, Layout.duplicates(run.toString()), Duplicate.class);
        Optional<Duplicate> asGone = all.stream()
                .filter(each -> CanonicalUrl.of(each.gone().jobUrl()).equals(canonical))
                .findFirst();
        Optional<Line> stands =
                line(store, data, canonical, asGone.map(gone -> gone.stands().jobUrl()));
        List<Duplicate> gone = all.stream()
                .filter(each -> stands.filter(
                                line -> line.jobUrl().equals(each.stands().jobUrl()))
                        .isPresent())
                .toList();
        Optional<JobGroup> group = ledger(store, Layout.groups(run.toString()), JobGroup.class).stream()
                .filter(each ->
                        stands.filter(line -> holds(each, line.identity())).isPresent())
                .findFirst();
        return new Explanation(url, canonical, stands, gone, group);
    }

    private static boolean holds(JobGroup group, String identity) {
        return group.members().stream().anyMatch(member -> member.identity().equals(identity));
    }

    /// The line with the address itself before that with the address of the line that stands for it.
    private static Optional<Line> line(Store store, String data, String canonical, Optional<String> standing)
            throws IOException {
        Optional<Line> found = Optional.empty();
        try (InputStream in = store.open(data)) {
            var scan = new LineScan(in);
            long number = 0;
            for (var next = scan.next(); next.isPresent(); next = scan.next()) {
                number++;
                PostingLine line = PostingLine.parse(next.get().bytes());
                String jobUrl = line.text(Fields.JOB_URL).orElse("");
                boolean same = CanonicalUrl.of(jobUrl).equals(canonical);
                if (same || standing.filter(jobUrl::equals).isPresent()) {
                    Identity identity = Identity.of(line);
                    Line here = new Line(
                            data + ":" + number,
                            identity.value(),
                            identity.rule().words(),
                            jobUrl);
                    if (same) {
                        return Optional.of(here);
                    }
                    found = Optional.of(here);
                }
            }
        } catch (MalformedLine broken) {
            throw new IOException(data + " has a line that is no posting: " + broken.reason(), broken);
        }
        return found;
    }

    private static <T> List<T> ledger(Store store, String key, Class<T> type) throws IOException {
        List<T> entries = new ArrayList<>();
        if (store.keys(key).contains(key)) {
            try (InputStream in = store.open(key)) {
                var scan = new LineScan(in);
                for (var next = scan.next(); next.isPresent(); next = scan.next()) {
                    entries.add(RecordFile.read(next.get().bytes(), type, key));
                }
            }
        }
        return entries;
    }
}
