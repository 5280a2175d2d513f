package dev.paydirt.cli;

import dev.paydirt.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The names that policies are made of. Each is checked: a wildcard in one of them would let in more than was meant.
final class AwsNames {
    @Option(names = "--account", paramLabel = "ID", defaultValue = "", description = "with --aws: the account's number")
    private String account;

    @Option(names = "--bucket", paramLabel = "NAME", defaultValue = "", description = "with --aws: the bucket")
    private String bucket;

    @Option(
            names = "--prefix",
            paramLabel = "PREFIX",
            defaultValue = "",
            description = "with --aws: what the store's keys begin with, without a slash at either end")
    private String prefix;

    @Option(
            names = "--org",
            paramLabel = "NAME",
            defaultValue = "",
            description = "with --aws: owner of the repository")
    private String org;

    @Option(names = "--repo", paramLabel = "NAME", defaultValue = "", description = "with --aws: the repository")
    private String repo;

    @Option(
            names = "--org-id",
            paramLabel = "N",
            defaultValue = "",
            description = "with --aws: the owner's number, as 'gh api repos/ORG/REPO --jq .owner.id' tells")
    private String orgId;

    @Option(
            names = "--repo-id",
            paramLabel = "N",
            defaultValue = "",
            description = "with --aws: the repository's number, as 'gh api repos/ORG/REPO --jq .id' tells")
    private String repoId;

    @Option(
            names = "--branch",
            paramLabel = "NAME",
            defaultValue = "main",
            description = "with --aws: the branch whose workflows may use the bucket (default: ${DEFAULT-VALUE})")
    private String branch;

    @Option(
            names = "--role",
            paramLabel = "NAME",
            defaultValue = "paydirt",
            description = "with --aws: what the roles' names begin with (default: ${DEFAULT-VALUE})")
    private String role;

    /// [Refused] unless every name is what such a name can be.
    void check() {
        is("--account", account, "[0-9]{12}", "the 12 digits of an account");
        is("--bucket", bucket, "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]", "the name of a bucket");
        is(
                "--prefix",
                prefix,
                "|[A-Za-z0-9_-][A-Za-z0-9._/-]*[A-Za-z0-9._-]|[A-Za-z0-9_-]",
                "a prefix such as jobs or a/b");
        is("--org", org, "[A-Za-z0-9-]+", "the owner of a repository");
        is("--repo", repo, "[A-Za-z0-9._-]+", "the name of a repository");
        is("--org-id", orgId, "[0-9]*", "a number");
        is("--repo-id", repoId, "[0-9]*", "a number");
        is("--branch", branch, "[A-Za-z0-9._/-]+", "the name of a branch");
        is("--role", role, "[A-Za-z0-9+=,.@_-]{1,50}", "the name of a role");
        if (orgId.isEmpty() != repoId.isEmpty()) {
            throw new Refused("--org-id and --repo-id belong together; name both or neither");
        }
    }

    private static void is(String option, String value, String form, String expected) {
        if (!value.matches(form)) {
            throw new Refused(
                    value.isEmpty()
                            ? "%s is missing; expected %s".formatted(option, expected)
                            : "%s is '%s'; expected %s".formatted(option, value, expected));
        }
    }

    /// What a token of the repository's workflows calls its subject: the old form, and since 2026-07-15 for new and
    /// renamed repositories the one with numbers, which nobody else can come to have.
    List<String> subjects() {
        List<String> subjects = new ArrayList<>();
        if (!orgId.isEmpty()) {
            subjects.add("repo:%s@%s/%s@%s:ref:refs/heads/%s".formatted(org, orgId, repo, repoId, branch));
        }
        subjects.add("repo:%s/%s:ref:refs/heads/%s".formatted(org, repo, branch));
        return subjects;
    }

    Optional<String> warning() {
        return orgId.isEmpty()
                ? Optional.of(
                        "repositories made or renamed since 2026-07-15 need --org-id and --repo-id too; without them "
                                + "AWS answers 'Not authorized to perform sts:AssumeRoleWithWebIdentity'")
                : Optional.empty();
    }

    String provider() {
        return "arn:aws:iam::%s:oidc-provider/token.actions.githubusercontent.com".formatted(account);
    }

    String bucket() {
        return "arn:aws:s3:::" + bucket;
    }

    /// A key of the store, as the bucket knows it.
    String key(String key) {
        return prefix.isEmpty() ? key : prefix + "/" + key;
    }

    String role(String stage) {
        return role + "-" + stage;
    }
}
