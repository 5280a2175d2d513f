package dev.paydirt.cli;

import dev.paydirt.run.BatchReport;
import dev.paydirt.run.PairReport;
import dev.paydirt.run.Requirement;
import dev.paydirt.run.RunRecord;
import dev.paydirt.run.Status;
import dev.paydirt.run.Verdict;
import java.util.List;

/// What the shell learns. Changing a number breaks somebody's script.
enum Exit {
    /// Everything obtainable is stored.
    OK(0),
    /// A bug.
    BUG(1),
    /// The command, a file, a setting or a credential is wrong; nothing was sent.
    USAGE(2),
    /// Something is partial, failed or blocked, or a signal or time limit ended it; the rest is stored and published.
    PARTIAL(3),
    /// Less than was required, or suspect: kept, not published as the latest.
    UNMET(4),
    /// The store failed.
    STORE(5);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static Exit of(RunRecord record, Requirement requirement) {
        if (!requirement.isMetBy(record)) {
            return UNMET;
        }
        return switch (record.status()) {
            case COMPLETE -> OK;
            case PARTIAL, FAILED -> PARTIAL;
            case SUSPECT -> UNMET;
        };
    }

    /// For one of many jobs, which others judge: wrong only where doing it again can help. Nobody is let in for asking
    /// twice, so what is blocked is no reason.
    static Exit ofJob(List<BatchReport> reports, int asked) {
        boolean helps = reports.stream()
                .flatMap(report -> report.queries().stream())
                .flatMap(query -> query.verdicts().values().stream())
                .map(PairReport::verdict)
                .anyMatch(verdict -> verdict == Verdict.PARTIAL || verdict == Verdict.FAILED);
        return helps || reports.size() < asked ? PARTIAL : OK;
    }

    static Exit of(List<BatchReport> reports, int asked) {
        boolean complete =
                reports.size() == asked && reports.stream().allMatch(report -> report.status() == Status.COMPLETE);
        return complete ? OK : PARTIAL;
    }
}
