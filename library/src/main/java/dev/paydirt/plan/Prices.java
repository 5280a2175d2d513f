package dev.paydirt.plan;

import dev.paydirt.document.Document;
import dev.paydirt.document.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

/// What machines and storage cost, of a date: the file `prices.yaml` that comes with Paydirt, or one of a person's own.
///
/// @param facts when the prices held
public record Prices(String facts, Machines machines, Storage storage) {
    private static final String BUILT_IN = "prices.yaml";

    /// GitHub Actions.
    ///
    /// @param minute dollars; each job is rounded up to whole minutes
    /// @param freeMinutes a month, in a private repository
    /// @param jobs at once on the free plan
    /// @param matrix jobs that one matrix may have
    /// @param queue seconds until a machine is there, which nobody pays for
    /// @param start seconds that every job takes before its work begins
    /// @param build seconds that building the program takes, once a run
    /// @param freeLeft minutes of this month that cost nothing any more; 0 until somebody says otherwise
    public record Machines(
            double minute,
            int freeMinutes,
            int jobs,
            int matrix,
            double queue,
            double start,
            double build,
            int freeLeft) {
        /// Plan, consolidation and summary: jobs beside those that build and collect.
        public static final int LITTLE_JOBS = 3;

        /// What each of those does beside starting, in seconds; consolidating many postings takes longer.
        public static final double LITTLE_WORK = 3;

        /// Minutes billed for a job.
        ///
        /// @param seconds from its start to its end
        public int billed(double seconds) {
            return Math.max(1, (int) Math.min(Integer.MAX_VALUE, Math.ceil(seconds / 60)));
        }

        /// Dollars for so many minutes, those that are left free going first.
        public double dollars(int minutes) {
            return Math.max(0, minutes - freeLeft) * minute;
        }

        /// Minutes billed for all jobs of a run but those that collect.
        public int billedBeside() {
            return billedBeside(0);
        }

        /// The same where there is much to consolidate.
        ///
        /// @param beyond seconds that consolidating takes longer than other little work
        int billedBeside(double beyond) {
            return billed(start + build)
                    + (LITTLE_JOBS - 1) * billed(start + LITTLE_WORK)
                    + billed(start + LITTLE_WORK + beyond);
        }
    }

    /// S3, in dollars.
    public record Storage(
            double gigabyteMonth,
            double thousandPuts,
            double thousandGets,
            double gigabyteOut,
            double freeGigabytesOut) {}

    /// Those that come with Paydirt.
    public static Prices builtIn() {
        try (InputStream file = Prices.class.getResourceAsStream(BUILT_IN)) {
            if (file == null) {
                throw new IllegalStateException(BUILT_IN + " is not packed");
            }
            return read(BUILT_IN, file.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// @param name what to call the file in a complaint
    /// @throws dev.paydirt.Refused with the line of what is wrong
    public static Prices read(String name, byte[] content) {
        Entry.Keys keys = Document.VERBATIM
                .yaml(name, Document.utf8(name, content))
                .keys()
                .only(Set.of("facts", "github", "s3"));
        Entry.Keys github = keys.need("github")
                .keys()
                .only(Set.of("minute", "free-minutes", "jobs", "matrix", "queue", "start", "build"));
        Entry.Keys storage = keys.need("s3")
                .keys()
                .only(Set.of("gigabyte-month", "thousand-puts", "thousand-gets", "gigabyte-out", "free-gigabytes-out"));
        return new Prices(
                keys.need("facts").text(),
                new Machines(
                        number(github, "minute"),
                        github.need("free-minutes").wholeNumber(0, Integer.MAX_VALUE),
                        github.need("jobs").wholeNumber(1, Integer.MAX_VALUE),
                        github.need("matrix").wholeNumber(1, Integer.MAX_VALUE),
                        number(github, "queue"),
                        number(github, "start"),
                        number(github, "build"),
                        0),
                new Storage(
                        number(storage, "gigabyte-month"),
                        number(storage, "thousand-puts"),
                        number(storage, "thousand-gets"),
                        number(storage, "gigabyte-out"),
                        number(storage, "free-gigabytes-out")));
    }

    /// The same with so many free minutes left.
    public Prices withFreeLeft(int minutes) {
        Machines all = machines;
        return new Prices(
                facts,
                new Machines(
                        all.minute, all.freeMinutes, all.jobs, all.matrix, all.queue, all.start, all.build, minutes),
                storage);
    }

    private static double number(Entry.Keys keys, String key) {
        Entry entry = keys.need(key);
        return PlanReader.number(entry, "a number of dollars, seconds or gigabytes")
                .doubleValue();
    }
}
