package dev.paydirt.run;

import java.util.List;
import java.util.Optional;

/// Postings of different identities that are the same job, and how that is known.
///
/// @param group its name: the identity of its first member
/// @param members in the order in which they stand
/// @param evidence for each member but the first, an earlier one that it is like
/// @param remark why there are so many members; empty for an ordinary group
public record JobGroup(String group, List<Member> members, List<Evidence> evidence, Optional<String> remark) {
    /// @param where `key:line` of the data; empty for a line that went because another one is better
    public record Member(String identity, Optional<String> where, String jobUrl) {}

    /// @param member and earlier: identities; company, title and place of both agree
    /// @param likeness share of common runs of five words among all of the two descriptions, in thousandths exactly
    public record Evidence(String member, String earlier, double likeness) {}

    public JobGroup {
        members = List.copyOf(members);
        evidence = List.copyOf(evidence);
    }
}
