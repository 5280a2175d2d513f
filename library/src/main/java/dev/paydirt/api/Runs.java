package dev.paydirt.api;

import dev.paydirt.Refused;
import dev.paydirt.plan.History;
import dev.paydirt.plan.Plan;
import dev.paydirt.plan.PlanFile;
import dev.paydirt.run.BatchReport;
import dev.paydirt.run.RecordFile;
import dev.paydirt.run.RunRecord;
import dev.paydirt.run.Timestamp;
import dev.paydirt.store.Layout;
import dev.paydirt.store.Store;
import dev.paydirt.store.StoreException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// The runs that a store holds.
public record Runs(Store store) {
    private static final int MOST_LOOKED_AT = 60;
    private static final int MOST_COMPARED = 15;
    private static final int MOST_LEARNT_FROM = 5;

    /// Timestamps of runs that have a plan, newest first.
    public List<Timestamp> timestamps() throws StoreException {
        SortedSet<Timestamp> found = new TreeSet<>();
        for (String key : store.keys(Layout.RUNS)) {
            String rest = key.substring(Layout.RUNS.length());
            int slash = rest.indexOf('/');
            if (slash > 0 && rest.substring(slash + 1).equals("plan.json") && isOne(rest.substring(0, slash))) {
                found.add(Timestamp.of(rest.substring(0, slash)));
            }
        }
        List<Timestamp> newest = new ArrayList<>(found);
        Collections.reverse(newest);
        return newest;
    }

    /// A folder that somebody else put there is not a run.
    private static boolean isOne(String text) {
        try {
            Timestamp.of(text);
            return true;
        } catch (Refused notATimestamp) {
            return false;
        }
    }

    /// The newest run's, or [Refused] when there is none.
    public Timestamp newest() throws StoreException {
        return timestamps().stream()
                .findFirst()
                .orElseThrow(
                        () -> new Refused("%s holds no run; start one with 'paydirt run'".formatted(store.location())));
    }

    public Optional<Plan> plan(Timestamp timestamp) throws StoreException {
        String key = Layout.plan(timestamp.toString());
        return store.get(key).map(content -> PlanFile.read(content, key));
    }

    public Optional<RunRecord> record(Timestamp timestamp) throws StoreException {
        String key = Layout.runRecord(timestamp.toString());
        return store.get(key).map(content -> RecordFile.read(content, RunRecord.class, key));
    }

    public Optional<BatchReport> batch(Timestamp timestamp, String batch) throws StoreException {
        String key = Layout.batchReport(batch, timestamp.toString());
        return store.get(key).map(content -> RecordFile.read(content, BatchReport.class, key));
    }

    /// The newest run of the same plan that has no record yet and began less than `within` ago.
    Optional<Plan> unfinished(String digest, Timestamp now, Duration within) throws StoreException {
        for (Timestamp timestamp : timestamps()) {
            if (timestamp.instant().plus(within).isBefore(now.instant())) {
                return Optional.empty();
            }
            Optional<Plan> plan = plan(timestamp).filter(found -> found.digest().equals(digest));
            if (plan.isPresent() && record(timestamp).isEmpty()) {
                return plan;
            }
        }
        return Optional.empty();
    }

    /// Runs of this name that have ended, newest first, for a plan to learn from. What cannot be read teaches
    /// nothing.
    ///
    /// @param before when the plan is for: later runs, and the planned one itself, teach nothing, so that a run
    ///     that is named again is planned as it was
    List<History.Ended> ended(String name, Timestamp before) throws StoreException {
        List<History.Ended> found = new ArrayList<>();
        int looked = 0;
        for (Timestamp timestamp : timestamps()) {
            if (timestamp.compareTo(before) >= 0) {
                continue;
            }
            if (looked++ == MOST_LOOKED_AT || found.size() == MOST_LEARNT_FROM) {
                break;
            }
            learnt(name, timestamp).ifPresent(found::add);
        }
        return found;
    }

    private Optional<History.Ended> learnt(String name, Timestamp timestamp) throws StoreException {
        try {
            Optional<RunRecord> record =
                    record(timestamp).filter(one -> one.name().equals(name));
            Optional<Plan> plan = record.isEmpty() ? Optional.empty() : plan(timestamp);
            return plan.map(found -> new History.Ended(found, record.get()));
        } catch (Refused unreadable) {
            return Optional.empty();
        }
    }

    /// Records of earlier runs that a run may be compared with, newest first: of the same name, and for postings from
    /// the
    /// sandbox, which are whatever its settings make them, of the very same plan.
    List<RunRecord> comparable(Plan plan) throws StoreException {
        List<RunRecord> found = new ArrayList<>();
        int looked = 0;
        for (Timestamp timestamp : timestamps()) {
            if (timestamp.compareTo(plan.timestamp()) >= 0) {
                continue;
            }
            if (looked++ == MOST_LOOKED_AT || found.size() == MOST_COMPARED) {
                break;
            }
            comparable(plan, timestamp).ifPresent(found::add);
        }
        return found;
    }

    private Optional<RunRecord> comparable(Plan plan, Timestamp timestamp) throws StoreException {
        try {
            Optional<RunRecord> record = record(timestamp)
                    .filter(found -> found.name().equals(plan.name()) && found.synthetic() == plan.isSynthetic());
            if (record.isEmpty() || !plan.isSynthetic()) {
                return record;
            }
            return plan(timestamp)
                    .filter(found -> found.digest().equals(plan.digest()))
                    .flatMap(_ -> record);
        } catch (Refused unreadable) {
            return Optional.empty();
        }
    }

    /// Records of runs of one name, the given one and those before it, oldest first.
    ///
    /// @param most how many at most
    public List<RunRecord> upTo(RunRecord last, int most) throws StoreException {
        List<RunRecord> found = new ArrayList<>();
        for (Timestamp timestamp : timestamps()) {
            if (found.size() < most && timestamp.compareTo(last.timestamp()) <= 0) {
                readableRecord(timestamp)
                        .filter(record -> record.name().equals(last.name()) && record.synthetic() == last.synthetic())
                        .ifPresent(found::add);
            }
        }
        Collections.reverse(found);
        return found;
    }

    private Optional<RunRecord> readableRecord(Timestamp timestamp) throws StoreException {
        try {
            return record(timestamp);
        } catch (Refused unreadable) {
            return Optional.empty();
        }
    }

    /// Writes the plan down under its timestamp, or under the next free second where another run has taken it.
    Plan begin(Plan plan) throws StoreException {
        Plan candidate = plan;
        while (!create(candidate)) {
            candidate = candidate.at(candidate.timestamp().next());
        }
        return candidate;
    }

    /// Writes a plan down as the run of its own timestamp.
    ///
    /// @return whether there was none yet; nothing is changed otherwise
    boolean create(Plan plan) throws StoreException {
        return store.create(Layout.plan(plan.timestamp().toString()), PlanFile.write(plan));
    }
}
