package dev.paydirt.posting;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The day on which a posting appeared, from the many ways in which sources say it.
public final class PostedDate {
    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);
    private static final int ISO_DATE_LENGTH = 10;
    private static final int LONGEST = 60;

    private static final Set<String> TODAY = Set.of("today", "just now", "just posted", "now", "new", "heute");
    private static final Set<String> YESTERDAY = Set.of("yesterday", "gestern");
    private static final Set<String> IN_FRONT =
            Set.of("posted", "reposted", "published", "active", "about", "over", "on");

    private PostedDate() {}

    /// The day as `YYYY-MM-DD`: of an ISO 8601 date or time the day as it is written, of seconds or milliseconds
    /// since 1970 the day in UTC, of `31/12/2025` the day first, of `3 days ago` or `30+ days ago` the day counted
    /// from the run's. Minutes and hours count as the run's day until a day is full. Empty for anything else.
    ///
    /// @param runDate the day of the run's timestamp, in UTC
    public static Optional<String> of(String text, LocalDate runDate) {
        String said = text.strip().toLowerCase(Locale.ROOT);
        if (said.isEmpty() || said.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return written(said)
                    .or(() -> counted(said, runDate))
                    .filter(day -> !day.isBefore(EARLIEST) && day.isBefore(LATEST))
                    .map(LocalDate::toString);
        } catch (DateTimeException | ArithmeticException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> written(String said) {
        boolean digits = said.chars().allMatch(sign -> sign >= '0' && sign <= '9');
        if (digits) {
            return sinceEpoch(said);
        }
        if (said.length() >= ISO_DATE_LENGTH && said.charAt(4) == '-') {
            boolean time = said.length() == ISO_DATE_LENGTH || "t ".indexOf(said.charAt(ISO_DATE_LENGTH)) >= 0;
            return time ? Optional.of(LocalDate.parse(said.substring(0, ISO_DATE_LENGTH))) : Optional.empty();
        }
        return said.indexOf('/') > 0 ? Optional.of(LocalDate.parse(said, DAY_FIRST)) : Optional.empty();
    }

    /// Ten digits are seconds until the year 2286, thirteen are milliseconds.
    private static Optional<LocalDate> sinceEpoch(String digits) {
        Optional<Instant> moment = switch (digits.length()) {
            case 9, 10 -> Optional.of(Instant.ofEpochSecond(Long.parseLong(digits)));
            case 12, 13 -> Optional.of(Instant.ofEpochMilli(Long.parseLong(digits)));
            default -> Optional.empty();
        };
        return moment.map(instant -> instant.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    private static Optional<LocalDate> counted(String said, LocalDate runDate) {
        List<String> words = List.of(said.split(" +", -1));
        while (words.size() > 1 && IN_FRONT.contains(words.getFirst())) {
            words = words.subList(1, words.size());
        }
        String rest = String.join(" ", words);
        if (TODAY.contains(rest)) {
            return Optional.of(runDate);
        }
        if (YESTERDAY.contains(rest)) {
            return Optional.of(runDate.minusDays(1));
        }
        if (words.size() != 3 || !words.getLast().equals("ago")) {
            return Optional.empty();
        }
        String unit = words.get(1);
        return amount(words.getFirst()).flatMap(amount -> before(runDate, amount, unit));
    }

    private static Optional<Integer> amount(String word) {
        String digits = word.endsWith("+") ? word.substring(0, word.length() - 1) : word;
        if (digits.equals("a") || digits.equals("an") || digits.equals("one")) {
            return Optional.of(1);
        }
        boolean number = !digits.isEmpty()
                && digits.length() <= 4
                && digits.chars().allMatch(sign -> sign >= '0' && sign <= '9');
        return number ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    private static Optional<LocalDate> before(LocalDate runDate, int amount, String unit) {
        return switch (unit.endsWith("s") && unit.length() > 1 ? unit.substring(0, unit.length() - 1) : unit) {
            case "second", "sec", "minute", "min" -> Optional.of(runDate.minusDays(amount / (24 * 60)));
            case "hour", "hr", "h" -> Optional.of(runDate.minusDays(amount / 24));
            case "day", "d" -> Optional.of(runDate.minusDays(amount));
            case "week", "wk", "w" -> Optional.of(runDate.minusWeeks(amount));
            case "month", "mo" -> Optional.of(runDate.minusMonths(amount));
            case "year", "yr" -> Optional.of(runDate.minusYears(amount));
            default -> Optional.empty();
        };
    }
}
