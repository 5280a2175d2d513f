package dev.paydirt.collect;

import dev.paydirt.posting.MalformedLine;
import dev.paydirt.posting.PostingLine;
import dev.paydirt.run.Verdict;
import dev.paydirt.source.PagePosition;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Lines, pages and ends as walks write them down.
final class Written {
    static final Journal.Header HEADER = header("digest", 1);

    private Written() {}

    static Journal.Header header(String digest, int attempt) {
        return header(digest, attempt, KeptPage.Tally.NONE);
    }

    static Journal.Header header(String digest, int attempt, KeptPage.Tally before) {
        return new Journal.Header(
                1, digest, "2025-11-24T02-00-00Z", "1", attempt, Instant.parse("2025-11-24T02:00:03Z"), before);
    }

    static PostingLine line(String source, String id, String query) {
        String text = """
                {"position":"Nurse","job_url":"https://example.org/%s","source":"%s","source_id":"%s","queries":["%s"]}""".formatted(id, source, id, query);
        try {
            return PostingLine.parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (MalformedLine bug) {
            throw new IllegalStateException(bug);
        }
    }

    /// A pair's lines with ids from `from` up.
    static List<PostingLine> lines(Pair pair, int from, int count) {
        List<PostingLine> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(line(pair.source(), Integer.toString(from + i), pair.query()));
        }
        return lines;
    }

    static KeptPage page(Pair pair, int index, int lines) {
        return new KeptPage(
                pair.query(),
                pair.source(),
                index,
                lines,
                0,
                lines,
                0,
                List.of(),
                OptionalLong.empty(),
                "",
                new PagePosition(index + 1, (index + 1L) * lines, Optional.empty()),
                new KeptPage.Tally(1, 0, 0, 0.2, Map.of()));
    }

    static PairEnd end(Pair pair, Verdict verdict) {
        return new PairEnd(pair.query(), pair.source(), verdict, Optional.empty(), KeptPage.Tally.NONE);
    }
}
