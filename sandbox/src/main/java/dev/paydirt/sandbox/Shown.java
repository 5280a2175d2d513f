package dev.paydirt.sandbox;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// A posting as the board shows it.
final class Shown {
    private static final int BEGINNING = 200;
    private static final int SHORTEST_CUT = 400;
    private static final int LONGER_CUT = 600;
    private static final double PAY_LEFT_OUT = 0.5;

    private Shown() {}

    /// Its address with what boards hang on to see who came from where: it differs by search, page and copy.
    static String address(Listing.Entry entry, Page page) {
        Lot lot = Lot.of(entry.copy(), page.toString()).part(entry.opening().index());
        return plainAddress(entry.opening()) + "?utm_source=search&utm_medium="
                + (entry.copy() == 0 ? "list" : "promoted") + "&refId=" + Long.toHexString(lot.bits(Draw.REFERENCE));
    }

    private static String plainAddress(Opening opening) {
        return switch (opening.kinship()) {
                    case NONE, RE_POST, CUT, TWIN -> "https://board.example/jobs/";
                    case AGENCY -> "https://northgate.example/vacancies/";
                    case REGIONAL -> "https://de.board.example/jobs/";
                }
                + opening.id();
    }

    /// One posting by itself, under its plain address.
    static byte[] alone(Opening opening) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4000);
        try (JsonGenerator json = Answer.JSON.createGenerator(bytes)) {
            write(opening, plainAddress(opening), Details.NONE, json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// @param details how much is left to the posting's own page
    static void write(Opening opening, String address, Details details, JsonGenerator json) throws IOException {
        boolean whole = details == Details.NONE;
        Company company = opening.company();
        json.writeStartObject();
        json.writeStringField("id", opening.id());
        json.writeStringField("title", opening.title());
        json.writeObjectFieldStart("company");
        json.writeStringField("name", opening.employer());
        text("logo", opening.logo(), json);
        json.writeEndObject();
        location(opening, json);
        json.writeBooleanField("remote", opening.remote());
        boolean paid = whole || !opening.ad().happens(Draw.PAY_LEFT_OUT, PAY_LEFT_OUT);
        pay(paid ? opening.disclosure() : new Disclosure.Nowhere(), json);
        json.writeStringField("posted", opening.posted());
        json.writeStringField("url", address);
        json.writeStringField("type", opening.employment().label);
        json.writeStringField("level", opening.level().label);
        json.writeStringField("function", opening.role().family().function);
        json.writeStringField("industries", company.industries());
        number("applicants", opening.applicants(), json);
        if (whole) {
            rest(opening, json);
        } else {
            json.writeStringField("description", beginning(description(opening), BEGINNING));
        }
        json.writeEndObject();
    }

    private static void rest(Opening opening, JsonGenerator json) throws IOException {
        text("experience", opening.experience(), json);
        text("education", opening.education(), json);
        json.writeArrayFieldStart("skills");
        for (String skill : opening.skillNames()) {
            json.writeString(skill);
        }
        json.writeEndArray();
        json.writeStringField("description", description(opening));
    }

    private static String description(Opening opening) {
        String whole = Prose.description(opening);
        return opening.kinship() == Kinship.CUT
                ? beginning(whole, SHORTEST_CUT + opening.ad().below(Draw.CUT, LONGER_CUT))
                : whole;
    }

    /// As lists cut it: in the middle of a word or of markup.
    private static String beginning(String description, int length) {
        return description.length() <= length
                ? description
                : description.substring(0, length).strip() + "…";
    }

    private static void location(Opening opening, JsonGenerator json) throws IOException {
        Place place = opening.place();
        json.writeObjectFieldStart("location");
        json.writeStringField("text", opening.remote() ? place.text() + " (Remote)" : place.text());
        text("city", place.city(), json);
        text("region", place.region(), json);
        json.writeStringField("country", place.country());
        json.writeEndObject();
    }

    private static void pay(Disclosure disclosure, JsonGenerator json) throws IOException {
        Optional<String> words = switch (disclosure) {
            case Disclosure.InWords told -> Optional.of(told.wording().text(told.pay()));
            case Disclosure.Vaguely told -> Optional.of(told.text());
            case Disclosure.InNumbers _, Disclosure.Nowhere _ -> Optional.empty();
        };
        text("pay", words, json);
        json.writeFieldName("salary");
        switch (disclosure) {
            case Disclosure.InNumbers numbers -> salary(numbers, json);
            case Disclosure.InWords _, Disclosure.Vaguely _, Disclosure.Nowhere _ -> json.writeNull();
        }
    }

    private static void salary(Disclosure.InNumbers numbers, JsonGenerator json) throws IOException {
        Pay pay = numbers.pay();
        json.writeStartObject();
        amount("min", pay.min(), json);
        amount("max", pay.max(), json);
        json.writeStringField("currency", pay.currency());
        json.writeStringField("period", pay.period().name());
        json.writeBooleanField("estimated", numbers.estimated());
        json.writeEndObject();
    }

    private static void text(String key, Optional<String> value, JsonGenerator json) throws IOException {
        json.writeFieldName(key);
        if (value.isPresent()) {
            json.writeString(value.get());
        } else {
            json.writeNull();
        }
    }

    private static void number(String key, OptionalInt value, JsonGenerator json) throws IOException {
        json.writeFieldName(key);
        if (value.isPresent()) {
            json.writeNumber(value.getAsInt());
        } else {
            json.writeNull();
        }
    }

    private static void amount(String key, OptionalDouble value, JsonGenerator json) throws IOException {
        json.writeFieldName(key);
        if (value.isEmpty()) {
            json.writeNull();
        } else if (value.getAsDouble() == Math.rint(value.getAsDouble())) {
            json.writeNumber((long) value.getAsDouble());
        } else {
            json.writeNumber(value.getAsDouble());
        }
    }
}
