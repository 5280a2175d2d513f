package dev.paydirt.run;

import dev.paydirt.Refused;

/// The least that a run must reach for its data to be published as the latest.
public sealed interface Requirement {
    Requirement DEFAULT = new Postings(1);

    boolean isMetBy(RunRecord record);

    /// So many postings in the whole run.
    record Postings(long least) implements Requirement {
        @Override
        public boolean isMetBy(RunRecord record) {
            return record.totals().unique() >= least;
        }
    }

    /// So many per cent of the plan's batches complete.
    record Percent(int least) implements Requirement {
        @Override
        public boolean isMetBy(RunRecord record) {
            int planned = record.batches().size() + record.missing().size();
            return complete(record) * 100 >= (long) least * planned
                    && record.totals().unique() > 0;
        }
    }

    /// Every batch complete.
    record All() implements Requirement {
        @Override
        public boolean isMetBy(RunRecord record) {
            return record.missing().isEmpty()
                    && complete(record) == record.batches().size()
                    && record.totals().unique() > 0;
        }
    }

    private static long complete(RunRecord record) {
        return record.batches().stream()
                .filter(batch -> batch.status() == Status.COMPLETE)
                .count();
    }

    /// Reads `all`, a number of postings or a percentage of batches.
    static Requirement parse(String text) {
        String word = text.strip();
        if (word.equals("all")) {
            return new All();
        }
        boolean percent = word.endsWith("%");
        String digits = percent ? word.substring(0, word.length() - 1) : word;
        boolean number =
                !digits.isEmpty() && digits.length() <= 9 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!number || (percent && Integer.parseInt(digits) > 100)) {
            throw new Refused(
                    "--require is '%s'; expected a number of postings, a percentage of batches such as 90%%, or all"
                            .formatted(text));
        }
        return percent ? new Percent(Integer.parseInt(digits)) : new Postings(Integer.parseInt(digits));
    }
}
