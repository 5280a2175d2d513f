package dev.paydirt.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What AWS has to be told so that workflows can use a bucket without any key: a role for each stage, who may take it,
/// and
/// the least that it needs. A collector can neither publish a data set nor point `latest-run.json` elsewhere.
final class AwsPolicies {
    private static final String VERSION = "2012-10-17";
    private static final String ISSUER = "token.actions.githubusercontent.com";

    /// An object that is there for a moment when a command tries whether it may write.
    private static final String PROBE = "metadata/runs/.probe.*";

    private static final List<String> READ = List.of("metadata/*", "consolidated/*", "dataset/*");
    private static final List<String> BATCHES = List.of("metadata/*", "data/*");
    private static final List<String> BATCHES_WRITTEN = List.of(
            "data/raw/batch-*",
            "data/answers/*",
            "metadata/hosts.json",
            "metadata/runs/*/plan.json",
            "metadata/runs/*/batch-*",
            "metadata/runs/*/work/*",
            PROBE);
    private static final List<String> WORK = List.of("metadata/runs/*/work/*", PROBE);
    private static final List<String> ALL = List.of("data/*", "consolidated/*", "dataset/*", "metadata/*");
    private static final List<String> PUBLISHED = List.of("consolidated/*", "dataset/*", "metadata/*");
    private static final List<String> LEASES = List.of("metadata/runs/*/lease.json", "metadata/runs/*/work/*", PROBE);

    private AwsPolicies() {}

    /// One object with a key for each role, in it `trust` and `permissions`, each a policy as AWS takes it.
    static String json(AwsNames names) {
        names.check();
        Map<String, Object> roles = new LinkedHashMap<>();
        roles.put(names.role("plan"), role(names, READ, List.of(), List.of()));
        roles.put(names.role("collect"), role(names, BATCHES, BATCHES_WRITTEN, WORK));
        roles.put(names.role("consolidate"), role(names, ALL, PUBLISHED, LEASES));
        roles.put(names.role("run"), role(names, ALL, ALL, LEASES));
        try {
            var printer = new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n"));
            return new ObjectMapper().writer(printer).writeValueAsString(roles) + "\n";
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
    }

    private static Map<String, Object> role(
            AwsNames names, List<String> read, List<String> written, List<String> deleted) {
        List<Map<String, Object>> statements = new ArrayList<>();
        statements.add(ordered(
                "Sid",
                "List",
                "Effect",
                "Allow",
                "Action",
                "s3:ListBucket",
                "Resource",
                names.bucket(),
                "Condition",
                Map.of("StringLike", Map.of("s3:prefix", listed(names, read)))));
        statements.add(objects(names, "Read", List.of("s3:GetObject"), read));
        if (!written.isEmpty()) {
            statements.add(objects(names, "Write", List.of("s3:PutObject", "s3:AbortMultipartUpload"), written));
            statements.add(objects(names, "Delete", List.of("s3:DeleteObject"), deleted));
        }
        return ordered("trust", trust(names), "permissions", ordered("Version", VERSION, "Statement", statements));
    }

    /// What is read, and the prefix itself, which is what a command lists when it tries whether it may.
    private static List<String> listed(AwsNames names, List<String> read) {
        List<String> prefixes = new ArrayList<>(List.of(names.key("")));
        read.forEach(key -> prefixes.add(names.key(key)));
        return prefixes;
    }

    private static Map<String, Object> objects(AwsNames names, String sid, List<String> actions, List<String> keys) {
        List<String> resources =
                keys.stream().map(key -> names.bucket() + "/" + names.key(key)).toList();
        return ordered("Sid", sid, "Effect", "Allow", "Action", actions, "Resource", resources);
    }

    private static Map<String, Object> trust(AwsNames names) {
        Map<String, Object> statement = ordered(
                "Effect",
                "Allow",
                "Principal",
                Map.of("Federated", names.provider()),
                "Action",
                "sts:AssumeRoleWithWebIdentity",
                "Condition",
                Map.of(
                        "StringEquals",
                        ordered(ISSUER + ":aud", "sts.amazonaws.com", ISSUER + ":sub", names.subjects())));
        return ordered("Version", VERSION, "Statement", List.of(statement));
    }

    /// Keys and values in turn; they stay in this order.
    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int at = 0; at < keysAndValues.length; at += 2) {
            map.put(String.valueOf(keysAndValues[at]), keysAndValues[at + 1]);
        }
        return map;
    }
}
