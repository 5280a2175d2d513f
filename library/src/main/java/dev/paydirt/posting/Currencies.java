package dev.paydirt.posting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How money is written: ISO 4217 codes, signs, and signs that several countries share.
final class Currencies {
    /// The id of what is no money.
    static final int NONE = -1;

    /// Also stands for lands of lakhs and crores, which name no currency but are used by few.
    static final String LAKH = "lakhs and crores";

    /// A sign of money that we do not know.
    static final String UNKNOWN = "?";

    /// The codes that texts are searched for: those in which many people are paid.
    static final List<String> CODES = List.of(
            ("USD EUR GBP CHF CAD AUD NZD SGD HKD TWD MXN INR PKR LKR NPR BDT JPY CNY KRW SEK NOK DKK ISK PLN CZK HUF"
                            + " RON BGN RSD UAH GEL KZT TRY ILS ZAR BRL ARS CLP COP PEN UYU PYG BOB CRC GTQ DOP JMD TTD"
                            + " AED SAR QAR KWD BHD OMR JOD EGP MAD TND NGN KES GHS UGX TZS ZMW BWP MUR PHP THB IDR MYR"
                            + " VND")
                    .split(" "));

    /// Codes that are also words or names stand for money in capitals only.
    static final Set<String> ALSO_WORDS = Set.of(
            ("TRY COP PHP CAD ARS RON SEK NOK ISK GEL PEN BOB CRC GTQ DOP MAD TND GHS UGX TZS ZMW BWP MUR QAR SAR OMR"
                            + " JOD KES CLP ILS AED NPR")
                    .split(" "));

    private static final String SIGNS = "£€₹₩₺₪₫₱₦฿₴₲₡₸₵₽";
    private static final List<String> CODES_OF_SIGNS =
            List.of("GBP EUR INR KRW TRY ILS VND PHP NGN THB UAH PYG CRC KZT GHS RUB".split(" "));

    /// What stands before a dollar sign.
    private static final Map<String, String> DOLLARS = Map.ofEntries(
            Map.entry("US", "USD"),
            Map.entry("USD", "USD"),
            Map.entry("C", "CAD"),
            Map.entry("CA", "CAD"),
            Map.entry("CAD", "CAD"),
            Map.entry("CDN", "CAD"),
            Map.entry("A", "AUD"),
            Map.entry("AU", "AUD"),
            Map.entry("AUD", "AUD"),
            Map.entry("NZ", "NZD"),
            Map.entry("NZD", "NZD"),
            Map.entry("S", "SGD"),
            Map.entry("SG", "SGD"),
            Map.entry("SGD", "SGD"),
            Map.entry("HK", "HKD"),
            Map.entry("HKD", "HKD"),
            Map.entry("NT", "TWD"),
            Map.entry("MX", "MXN"),
            Map.entry("R", "BRL"));

    /// Which currencies a shared sign may mean, the first where the country is not known.
    private static final Map<String, List<String>> SHARED = Map.of(
            "$",
            List.of(
                    UNKNOWN, "USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "ARS", "CLP", "COP", "UYU", "DOP",
                    "JMD", "TTD"),
            "peso",
            List.of(UNKNOWN, "PHP", "MXN", "ARS", "CLP", "COP", "UYU", "DOP"),
            "¥",
            List.of(UNKNOWN, "JPY", "CNY"),
            "kr",
            List.of(UNKNOWN, "SEK", "NOK", "DKK", "ISK"),
            "rs",
            List.of(UNKNOWN, "INR", "PKR", "LKR", "NPR", "MUR"),
            "P",
            List.of(UNKNOWN, "PHP", "BWP"),
            LAKH,
            List.of("INR", "PKR", "BDT", "LKR", "NPR"),
            UNKNOWN,
            List.of(UNKNOWN));

    /// Letters that are money only before a large amount: `R35 000`, but not `R2`.
    static final Map<String, String> BEFORE_LARGE = Map.of("R", "ZAR", "P", "P", "Fr", "CHF");

    private static final List<String> NAMES = names();
    private static final Map<String, Integer> IDS = ids();
    private static final int DOLLAR = id("$");
    private static final int YEN = id("¥");
    private static final Map<String, String> BY_COUNTRY = byCountry();

    private Currencies() {}

    /// The number of a code or shared sign, or [#NONE].
    static int id(String money) {
        return IDS.getOrDefault(money, NONE);
    }

    static String name(int id) {
        return NAMES.get(id);
    }

    /// The id of what a sign of money means, or [#NONE] when it is no sign of money.
    static int sign(char sign) {
        if (sign == '$') {
            return DOLLAR;
        }
        if (sign < 0x80) {
            return NONE;
        }
        if (sign == '¥') {
            return YEN;
        }
        int at = SIGNS.indexOf(sign);
        if (at >= 0) {
            return id(CODES_OF_SIGNS.get(at));
        }
        return Character.getType(sign) == Character.CURRENCY_SYMBOL ? id(UNKNOWN) : NONE;
    }

    /// The id of the currency of `A$` and its like, or [#NONE].
    ///
    /// @param prefix what stands before the dollar sign
    static int dollar(String prefix) {
        return id(DOLLARS.getOrDefault(prefix, ""));
    }

    static boolean isCode(String money) {
        return !SHARED.containsKey(money);
    }

    /// Whether two ways of writing money may mean the same: `$` and `CAD`, but not `$` and `EUR`.
    static boolean mayBeSame(String one, String other) {
        return one.equals(other)
                || SHARED.getOrDefault(one, List.of()).contains(other)
                || SHARED.getOrDefault(other, List.of()).contains(one);
    }

    /// Whether letters are a code and nothing else: "Stack: PHP" names no currency.
    static boolean isOnlyACode(String money) {
        return isCode(money) && !ALSO_WORDS.contains(money);
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
        List<String> meant = SHARED.getOrDefault(money, List.of(UNKNOWN));
        return Optional.of(of(country).filter(meant::contains).orElse(meant.getFirst()))
                .filter(Currencies::isCode);
    }

    /// Whether people in a country, or in one that is not known, may count in lakhs.
    static boolean countsInLakhs(Optional<String> country) {
        return of(country).map(SHARED.getOrDefault(LAKH, List.of())::contains).orElse(true);
    }

    /// The currency of a country.
    ///
    /// @param country ISO 3166-1 alpha-2
    static Optional<String> of(Optional<String> country) {
        return country.map(code -> BY_COUNTRY.get(code.strip().toUpperCase(Locale.ROOT)));
    }

    private static List<String> names() {
        var names = new ArrayList<>(CODES);
        names.add("RUB");
        names.addAll(SHARED.keySet());
        return List.copyOf(names);
    }

    private static Map<String, Integer> ids() {
        var ids = new HashMap<String, Integer>();
        for (int id = 0; id < NAMES.size(); id++) {
            ids.put(NAMES.get(id), id);
        }
        return Map.copyOf(ids);
    }

    private static Map<String, String> byCountry() {
        var currencies = new HashMap<String, String>();
        for (String country : Locale.getISOCountries()) {
            Optional.ofNullable(Currency.getInstance(Locale.of("", country)))
                    .ifPresent(currency -> currencies.put(country, currency.getCurrencyCode()));
        }
        currencies.put("UK", "GBP");
        Arrays.stream(new String[] {"BG", "HR"}).forEach(country -> currencies.put(country, "EUR"));
        return Map.copyOf(currencies);
    }
}
