package dev.paydirt.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Objects;

/// What a source told of one posting when it was asked for it alone; a line of the details that runs hand on.
///
/// @param source, id which posting
/// @param list a fingerprint of what its list told of it then
/// @param asked the run that asked
/// @param fields of a posting, as the source's file maps them
public record KnownDetail(String source, String id, String list, Timestamp asked, JsonNode fields) {
    /// How long a detail holds, counted from run to run.
    private static final Duration HOLDS = Duration.ofDays(14);

    public KnownDetail {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(asked, "asked");
        Objects.requireNonNull(fields, "fields");
    }

    /// On one line, without a newline, as [RecordFile] would write it.
    public byte[] line() {
        return KnownDetailLine.write(this);
    }

    /// @param name what to call the line in a complaint
    /// @throws dev.paydirt.Refused where it is damaged
    public static KnownDetail read(byte[] line, String name) {
        return KnownDetailLine.read(line, name);
    }

    /// A line without what it tells, for whoever looks through many. Where a line is damaged it is not read either.
    public record Head(String source, String id, Timestamp asked) {
        public Head {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(asked, "asked");
        }

        /// @param name what to call the line in a complaint
        /// @throws dev.paydirt.Refused where it is damaged
        public static Head read(byte[] line, String name) {
            return KnownDetailLine.head(line, name);
        }

        /// Whether a run may still take it for what the source would tell.
        public boolean holdsFor(Timestamp run) {
            return holds(asked, run);
        }

        /// What tells it from others.
        public String key() {
            return source + ":" + id;
        }
    }

    /// Whether what one run was told still holds for a later one.
    public static boolean holds(Timestamp asked, Timestamp run) {
        return !asked.instant().plus(HOLDS).isBefore(run.instant());
    }
}
