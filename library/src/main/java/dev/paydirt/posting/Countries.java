package dev.paydirt.posting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The countries of the world by their codes and English names.
public final class Countries {
    /// Other names than the one that Unicode's tables give.
    private static final Map<String, String> ALSO = Map.ofEntries(
            Map.entry("usa", "US"),
            Map.entry("u.s.", "US"),
            Map.entry("u.s.a.", "US"),
            Map.entry("united states of america", "US"),
            Map.entry("uk", "GB"),
            Map.entry("u.k.", "GB"),
            Map.entry("great britain", "GB"),
            Map.entry("england", "GB"),
            Map.entry("scotland", "GB"),
            Map.entry("wales", "GB"),
            Map.entry("northern ireland", "GB"),
            Map.entry("can", "CA"),
            Map.entry("uae", "AE"),
            Map.entry("korea", "KR"),
            Map.entry("republic of korea", "KR"),
            Map.entry("czech republic", "CZ"),
            Map.entry("the netherlands", "NL"),
            Map.entry("holland", "NL"),
            Map.entry("turkey", "TR"),
            Map.entry("viet nam", "VN"),
            Map.entry("hong kong", "HK"),
            Map.entry("deutschland", "DE"),
            Map.entry("sverige", "SE"),
            Map.entry("schweiz", "CH"),
            Map.entry("österreich", "AT"));

    private static final Map<String, String> BY_NAME = byName();

    private Countries() {}

    private static Map<String, String> byName() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            codes.put(name(code).toLowerCase(Locale.ROOT), code);
        }
        codes.putAll(ALSO);
        // Also a state of the USA, and oftener that one.
        codes.remove("georgia");
        return codes;
    }

    /// ISO 3166-1 alpha-2 of what a field for a country holds: the code itself, or a name. Empty for anything else.
    public static Optional<String> code(String text) {
        String told = text.strip();
        String code = told.toUpperCase(Locale.ROOT);
        boolean isCode = told.length() == 2 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z') && !code.equals("UK");
        return isCode ? Optional.of(code) : named(told);
    }

    /// The country of a name, as it may stand in running text; `US` and `UK` are the only codes that do.
    static Optional<String> named(String name) {
        return name.equals("US") ? Optional.of("US") : Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }

    /// The code, the English name and what else the country is called.
    public static List<String> names(String code) {
        List<String> names = new ArrayList<>(List.of(code, name(code)));
        ALSO.forEach((name, of) -> {
            if (of.equals(code)) {
                names.add(name);
            }
        });
        return names;
    }

    private static String name(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }
}
