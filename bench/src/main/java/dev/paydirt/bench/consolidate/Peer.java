package dev.paydirt.bench.consolidate;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// The peer: DuckDB brings the same lines together by the same rules, in SQL. A process of its own.
final class Peer {
    private static final List<String> FIELDS = List.of(
            "collected_at",
            "position",
            "company",
            "location",
            "posted_date",
            "job_url",
            "salary",
            "seniority_level",
            "employment_type",
            "job_function",
            "industries",
            "applicant_count",
            "experience_years",
            "education",
            "skills",
            "company_logo",
            "description");

    /// The ways to say it; which is the fastest changes with the size.
    enum Way {
        /// Lines as text, fields taken out of them, the best line of each address.
        LINES("read_csv('%s', columns = {'line': 'VARCHAR'}, header = false, quote = '', escape = '', delim = '\\x01', "
                + "auto_detect = false, max_line_size = 20000000, parallel = true)"),
        /// The same, with the reader for JSON.
        OBJECTS("(select json as line from read_ndjson_objects('%s'))");

        private final String from;

        Way(String from) {
            this.from = from;
        }
    }

    private Peer() {}

    /// @param args way, input, output, threads, memory limit
    public static void main(String[] args) throws SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("set threads = " + Integer.parseInt(args[3]));
            statement.execute("set preserve_insertion_order = false");
            statement.execute("set memory_limit = '" + args[4] + "'");
            statement.execute("set temp_directory = '" + args[2] + ".tmp'");
            statement.execute(sql(Way.valueOf(args[0]), args[1], args[2]));
        }
    }

    private static String sql(Way way, String input, String output) {
        StringBuilder paths = new StringBuilder();
        StringBuilder filled = new StringBuilder();
        for (int field = 1; field <= FIELDS.size(); field++) {
            paths.append(field == 1 ? "" : ", ")
                    .append("'$.")
                    .append(FIELDS.get(field - 1))
                    .append('\'');
            filled.append(field == 1 ? "" : " + ")
                    .append("(coalesce(trim(f[%d]), '') not in ('', 'Not specified', '[]', '{}'))::int"
                            .formatted(field));
        }
        return """
                copy (
                  select arg_min(line, best) from (
                    select line, f[6] as url,
                      case when coalesce(trim(f[7]), '') not in ('', 'Not specified') then '1' else '3' end
                        || (99999999999 - epoch(f[1]::timestamptz)::bigint)::varchar
                        || (99 - (%s))::varchar || line as best
                    from (select line, json_extract_string(line, [%s]) as f from %s)
                    where f[6] is not null and f[2] is not null
                  ) group by url
                ) to '%s' (format csv, header false, quote '', escape '', delimiter '\\x01')
                """.formatted(filled, paths, way.from.formatted(input), output);
    }
}
