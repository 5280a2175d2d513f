package dev.paydirt.posting;

import java.util.List;

/// Which of several lines of one posting stands, and what it takes over from the others. Nothing here depends on the
/// order in which the lines were found.
public final class Winner {
    private Winner() {}

    /// Best first: a `stated` salary before `text` before `estimated` before none, the later `collected_at`, more
    /// fields filled, the lower line in unsigned byte order with `queries` and `batch` left out.
    ///
    /// A line without the key `salary_origin`, as older tools write, counts as `text` when it has a salary.
    public static List<PostingLine> ranked(List<PostingLine> lines) {
        return lines.stream().map(Standing::of).sorted().map(Standing::line).toList();
    }

    /// Below zero when the left line comes first in [#ranked], 0 when the two are the same.
    public static int compare(PostingLine left, PostingLine right) {
        return Standing.of(left).compareTo(Standing.of(right));
    }

    /// The first line, with what it does not know filled from the others in their order. Fields of one salary, of one
    /// place and of one identity move together; `queries` becomes the union, in plan order.
    ///
    /// The very same line when it gains nothing. Else it keeps its keys' order; keys it lacks follow at the end,
    /// first those of [Fields#ORDER], then unknown ones as the others have them.
    ///
    /// @param ranked at least one, best first
    public static PostingLine merge(List<PostingLine> ranked) {
        var merge = new Merge(ranked.getFirst());
        ranked.subList(1, ranked.size()).forEach(merge::take);
        return merge.merged();
    }

    /// The first line as it is.
    ///
    /// @param ranked at least one, best first
    public static PostingLine only(List<PostingLine> ranked) {
        return ranked.getFirst();
    }
}
