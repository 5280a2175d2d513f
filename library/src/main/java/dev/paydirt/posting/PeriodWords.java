package dev.paydirt.posting;

import dev.paydirt.posting.SalaryToken.Figure;
import dev.paydirt.posting.SalaryToken.Mark;
import dev.paydirt.posting.SalaryToken.Money;
import dev.paydirt.posting.SalaryToken.Sign;
import dev.paydirt.posting.SalaryToken.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How a text says for how long an amount is paid, in English, German and French.
final class PeriodWords {
    /// A period, and the token behind the words that say it.
    record Found(Period period, int end) {}

    /// Words that say it alone.
    private static final Map<String, Period> ALONE = table(Map.of(
            Period.HOUR, "ph hourly stündlich stuendlich stundenlohn stundensatz horaire horaires",
            Period.DAY, "pd daily täglich tagessatz tagesatz journalier tjm",
            Period.WEEK, "pw weekly wöchentlich wochenlohn hebdomadaire",
            Period.MONTH,
                    "pm pcm monthly monatlich mtl monatsgehalt monatslohn monatsbrutto mensuel mensuels mensuelle",
            Period.YEAR,
                    "pa yearly annual annually annum jährlich jaehrlich jahresgehalt jahresbrutto"
                            + " jahresbruttogehalt jahreseinkommen annuel annuels annuelle annuellement"));

    /// Words that say it behind `per`, `a`, `pro`, `par` or a slash.
    private static final Map<String, Period> NOUNS = table(Map.of(
            Period.HOUR, "hour hr h std stunde heure heures hora",
            Period.DAY, "day d diem tag jour",
            Period.WEEK, "week wk w woche semaine",
            Period.MONTH, "month mo mth mon monat mois m",
            Period.YEAR, "year yr y annum a jahr an année annee anno"));

    private static final Set<String> BEFORE_A_NOUN =
            Set.of("per", "a", "an", "each", "every", "pro", "par", "im", "je", "l", "p");

    /// Behind these something else begins: `£30,000 plus a monthly bonus`.
    private static final Set<String> ENDS = Set.of(
            "plus",
            "or",
            "bonus",
            "bonuses",
            "commission",
            "benefits",
            "allowance",
            "equity",
            "with",
            "paid",
            "payable");

    private static final int NEAR = 6;

    private final List<SalaryToken> tokens;

    PeriodWords(List<SalaryToken> tokens) {
        this.tokens = tokens;
    }

    /// The period said right here.
    Optional<Found> at(int place) {
        if (isMark(place, Sign.SLASH)) {
            return noun(place + 1);
        }
        Optional<String> word = word(place);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        if (BEFORE_A_NOUN.contains(word.get())) {
            Optional<Found> found = noun(afterPoint(place + 1, word.get().equals("p")));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.ofNullable(ALONE.get(word.get())).map(period -> new Found(period, place + 1));
    }

    /// The nearest period behind an amount, before anything else is said.
    Optional<Found> behind(int from) {
        for (int place = from; place < Math.min(tokens.size(), from + NEAR); place++) {
            Optional<Found> found = at(place);
            if (found.isPresent()) {
                return found;
            }
            boolean ends = tokens.get(place) instanceof Figure || (tokens.get(place) instanceof Money && place > from);
            boolean another = isMark(place, Sign.PLUS) || isMark(place, Sign.BREAK) || isMark(place, Sign.COMMA);
            if (ends || another || word(place).filter(ENDS::contains).isPresent()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// The nearest period before an amount: `an hourly rate of`, `Mensuel de`.
    Optional<Period> before(int start) {
        for (int place = start - 1; place >= Math.max(0, start - NEAR); place--) {
            Optional<Period> found = word(place).map(ALONE::get);
            if (found.isPresent()) {
                return found;
            }
            boolean another = isMark(place, Sign.PLUS) || isMark(place, Sign.BREAK) || isMark(place, Sign.COMMA);
            if (!(tokens.get(place) instanceof Word || tokens.get(place) instanceof Mark) || another) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// `per 38 hour week` is a week.
    private Optional<Found> noun(int place) {
        boolean counted = place + 2 < tokens.size() && tokens.get(place) instanceof Figure;
        int noun = counted && nounAt(place + 1).isPresent() && nounAt(place + 2).isPresent() ? place + 2 : place;
        return nounAt(noun).map(period -> new Found(period, noun + 1));
    }

    private Optional<Period> nounAt(int place) {
        return word(place).map(NOUNS::get);
    }

    /// The point or slash of `p.a.` and `p/h`.
    private int afterPoint(int place, boolean shortened) {
        return shortened && (isMark(place, Sign.POINT) || isMark(place, Sign.SLASH)) ? place + 1 : place;
    }

    private boolean isMark(int place, Sign sign) {
        return place < tokens.size() && tokens.get(place) instanceof Mark mark && mark.sign() == sign;
    }

    private Optional<String> word(int place) {
        return place < tokens.size() && tokens.get(place) instanceof Word word
                ? Optional.of(word.text())
                : Optional.empty();
    }

    private static Map<String, Period> table(Map<Period, String> words) {
        var table = new HashMap<String, Period>();
        words.forEach((period, all) -> {
            for (String word : all.split(" ", -1)) {
                table.put(word, period);
            }
        });
        return Map.copyOf(table);
    }
}
