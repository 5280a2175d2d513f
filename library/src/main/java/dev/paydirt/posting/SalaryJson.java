package dev.paydirt.posting;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A reading as one JSON object, so that anyone can score the reader.
public final class SalaryJson {
    private SalaryJson() {}

    /// `{min, max, currency, period, period_origin, annual_min, annual_max, factor, reason}`, always all keys,
    /// unknown values `null`. `factor` is how often the period fits into a year.
    public static ObjectNode of(SalaryText.Reading reading) {
        Optional<Pay> pay = reading.pay();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        amount(json, "min", pay.flatMap(Pay::min));
        amount(json, "max", pay.flatMap(Pay::max));
        text(json, "currency", pay.flatMap(Pay::currency));
        text(json, "period", pay.flatMap(Pay::period).map(Period::name));
        text(json, "period_origin", pay.flatMap(Pay::origin).map(Pay.PeriodOrigin::word));
        amount(json, "annual_min", pay.flatMap(Pay::annualMin));
        amount(json, "annual_max", pay.flatMap(Pay::annualMax));
        amount(json, "factor", pay.flatMap(Pay::period).map(Period::factor));
        text(json, "reason", reading.reason());
        return json;
    }

    /// Adds `parts`: for every amount and period of the text its characters, where they stand, and what they became.
    ///
    /// @param text the one that the parts were found in
    public static void explain(ObjectNode json, String text, List<SalaryText.Part> parts) {
        ArrayNode list = json.putArray("parts");
        for (SalaryText.Part part : parts) {
            list.addObject()
                    .put("text", part.span().of(text))
                    .put("start", part.span().start())
                    .put("end", part.span().end())
                    .put("is", part.is());
        }
    }

    private static void text(ObjectNode json, String name, Optional<String> value) {
        if (value.isPresent()) {
            json.put(name, value.get());
        } else {
            json.putNull(name);
        }
    }

    private static void amount(ObjectNode json, String name, Optional<BigDecimal> value) {
        if (value.isPresent()) {
            json.put(name, new BigDecimal(Pay.plain(value.get())));
        } else {
            json.putNull(name);
        }
    }
}
