package dev.paydirt.report;

import dev.paydirt.run.PairReport;
import dev.paydirt.run.QueryReport;
import dev.paydirt.run.Stage;
import dev.paydirt.run.Status;
import dev.paydirt.run.Verdict;
import java.util.Locale;

/// The words for what became of things, the same on every page.
public final class Wording {
    private Wording() {}

    public static String of(Stage stage) {
        return switch (stage) {
            case WAITING -> "waiting";
            case BEGUN -> "begun";
            case COMPLETE -> "complete";
            case PARTIAL -> "partial";
            case FAILED -> "failed";
        };
    }

    public static String of(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    /// What a status means for whoever wants the data.
    public static String meaning(Status status) {
        return switch (status) {
            case COMPLETE -> "Everything that could be had is stored.";
            case PARTIAL -> "Something is missing; what is there is stored.";
            case SUSPECT -> "It is far from what earlier runs gave and is kept beside the last good one.";
            case FAILED -> "Nothing useful came of it.";
        };
    }

    /// What a verdict means, in a few words.
    public static String meaning(Verdict verdict) {
        return switch (verdict) {
            case COMPLETE -> "everything was read";
            case LIMIT -> "the limit of the query was reached";
            case CAPPED -> "the source has more and gives no more";
            case EMPTY -> "the source has nothing";
            case PARTIAL -> "some pages failed";
            case BLOCKED -> "the source refused";
            case FAILED -> "nothing could be read";
        };
    }

    public static Html badge(Status status) {
        return Html.of("<span class=\"badge {}\">{}</span>", of(status), of(status));
    }

    public static Html badge(Stage stage) {
        return Html.of("<span class=\"badge {}\">{}</span>", RunTiles.look(stage), of(stage));
    }

    /// A verdict is a word first and a colour second.
    public static Html badge(Verdict verdict) {
        return Html.of(
                "<span class=\"badge v-{}\" title=\"{}\">{}</span>",
                verdict.name().toLowerCase(Locale.ROOT),
                meaning(verdict),
                verdict);
    }

    static String query(QueryReport query) {
        return query.keyword() + query.location().map(place -> ", " + place).orElse("");
    }

    /// Whether a person should read of the pair: it is not final, or the source kept something back.
    static boolean isTold(PairReport pair) {
        return !pair.verdict().isFinal() || pair.verdict() == Verdict.CAPPED;
    }
}
