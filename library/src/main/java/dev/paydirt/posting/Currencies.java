package dev.paydirt.posting;

import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How money is written: ISO 4217 codes, signs, and signs that several countries share.
final class Currencies {
    /// Also stands for lands of lakhs and crores, which name no currency but are used by few.
    static final String LAKH = "lakh";

    private static final Set<String> CODES = Set.of(
            "USD", "EUR", "GBP", "CHF", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "INR", "PKR", "LKR", "NPR",
            "BDT", "JPY", "CNY", "KRW", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON", "BGN", "TRY", "ILS", "ZAR",
            "BRL", "ARS", "CLP", "COP", "AED", "SAR", "QAR", "EGP", "NGN", "KES", "PHP", "THB", "IDR", "MYR", "VND",
            "UAH");

    /// Codes that are also words stand for money in capitals only.
    private static final Set<String> ALSO_WORDS = Set.of("TRY", "COP", "PHP", "CAD", "ARS", "RON");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("euro", "EUR"),
            Map.entry("euros", "EUR"),
            Map.entry("pound", "GBP"),
            Map.entry("pounds", "GBP"),
            Map.entry("sterling", "GBP"),
            Map.entry("franken", "CHF"),
            Map.entry("sfr", "CHF"),
            Map.entry("rmb", "CNY"),
            Map.entry("zł", "PLN"),
            Map.entry("zl", "PLN"),
            Map.entry("kč", "CZK"),
            Map.entry("ft", "HUF"),
            Map.entry("dollar", "$"),
            Map.entry("dollars", "$"),
            Map.entry("rs", "rs"),
            Map.entry("rupees", "rs"),
            Map.entry("kr", "kr"),
            Map.entry("kronor", "SEK"));

    private static final Map<Character, String> SIGNS = Map.ofEntries(
            Map.entry('$', "$"),
            Map.entry('¥', "¥"),
            Map.entry('£', "GBP"),
            Map.entry('€', "EUR"),
            Map.entry('₹', "INR"),
            Map.entry('₩', "KRW"),
            Map.entry('₺', "TRY"),
            Map.entry('₪', "ILS"),
            Map.entry('₫', "VND"),
            Map.entry('₱', "PHP"),
            Map.entry('₦', "NGN"),
            Map.entry('฿', "THB"),
            Map.entry('₴', "UAH"));

    /// What stands before a dollar sign.
    private static final Map<String, String> DOLLARS = Map.ofEntries(
            Map.entry("US", "USD"),
            Map.entry("C", "CAD"),
            Map.entry("CA", "CAD"),
            Map.entry("CDN", "CAD"),
            Map.entry("A", "AUD"),
            Map.entry("AU", "AUD"),
            Map.entry("NZ", "NZD"),
            Map.entry("S", "SGD"),
            Map.entry("SG", "SGD"),
            Map.entry("HK", "HKD"),
            Map.entry("NT", "TWD"),
            Map.entry("MX", "MXN"),
            Map.entry("R", "BRL"));

    /// Which currencies a shared sign may mean, the first where the country is not known; `?` is no currency.
    private static final Map<String, List<String>> SHARED = Map.of(
            "$",
            List.of("?", "USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN"),
            "¥",
            List.of("?", "JPY", "CNY"),
            "kr",
            List.of("?", "SEK", "NOK", "DKK"),
            "rs",
            List.of("?", "INR", "PKR", "LKR", "NPR"),
            LAKH,
            List.of("INR", "PKR", "BDT", "LKR", "NPR"));

    private static final Map<String, String> BY_COUNTRY = byCountry();

    private Currencies() {}

    /// The code or the shared sign that a word stands for.
    ///
    /// @param word as it is written
    static Optional<String> word(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        if (CODES.contains(upper) && (word.equals(upper) || !ALSO_WORDS.contains(upper))) {
            return Optional.of(upper);
        }
        return Optional.ofNullable(WORDS.get(word.toLowerCase(Locale.ROOT)));
    }

    static Optional<String> sign(char sign) {
        return Optional.ofNullable(SIGNS.get(sign));
    }

    /// The currency of `A$` and its like.
    ///
    /// @param prefix what stands before the dollar sign
    static Optional<String> dollar(String prefix) {
        return Optional.ofNullable(DOLLARS.get(prefix));
    }

    static boolean isCode(String money) {
        return CODES.contains(money);
    }

    /// The code that a source's field names, also one that no text of ours would recognise.
    static Optional<String> iso(String field) {
        try {
            return Optional.of(
                    Currency.getInstance(field.strip().toUpperCase(Locale.ROOT)).getCurrencyCode());
        } catch (IllegalArgumentException noCurrency) {
            return Optional.empty();
        }
    }

    /// The code that money stands for in a country. A shared sign means the country's own currency or none.
    static Optional<String> code(String money, Optional<String> country) {
        if (isCode(money)) {
            return Optional.of(money);
        }
        List<String> meant = SHARED.getOrDefault(money, List.of("?"));
        return Optional.of(of(country).filter(meant::contains).orElse(meant.getFirst()))
                .filter(CODES::contains);
    }

    /// The currency of a country.
    ///
    /// @param country ISO 3166-1 alpha-2
    static Optional<String> of(Optional<String> country) {
        return country.map(code -> BY_COUNTRY.get(code.strip().toUpperCase(Locale.ROOT)));
    }

    private static Map<String, String> byCountry() {
        var currencies = new HashMap<String, String>();
        String[] pairs = ("US USD CA CAD AU AUD NZ NZD SG SGD HK HKD TW TWD MX MXN GB GBP UK GBP CH CHF SE SEK NO NOK"
                        + " DK DKK PL PLN CZ CZK HU HUF JP JPY CN CNY KR KRW IN INR PK PKR LK LKR NP NPR BD BDT BR BRL"
                        + " ZA ZAR")
                .split(" ", -1);
        for (int pair = 0; pair < pairs.length; pair += 2) {
            currencies.put(pairs[pair], pairs[pair + 1]);
        }
        for (String country : "AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK".split(" ", -1)) {
            currencies.put(country, "EUR");
        }
        return Collections.unmodifiableMap(currencies);
    }
}
