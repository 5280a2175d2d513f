package dev.paydirt.posting;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Writes a posting as a line: always every field, always in one order, unknown ones as `null`.
final class LineWriter {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;

    private LineWriter(JsonGenerator json) {
        this.json = json;
    }

    /// Half a surrogate pair, as texts cut by a source end in, becomes `?`: the writer for bytes would refuse it.
    static byte[] line(Posting posting, String collectedAt, List<String> queries, String batch) {
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            var writer = new LineWriter(json);
            json.writeStartObject();
            writer.advertisement(posting, collectedAt);
            writer.origin(posting);
            writer.pay(posting.salary());
            writer.place(posting.place());
            writer.list(Fields.QUERIES, queries);
            writer.text(Fields.BATCH, Optional.of(batch));
            json.writeEndObject();
        } catch (IOException bug) {
            throw new UncheckedIOException(bug);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// A text as JSON.
    static String text(String text) {
        String list = list(List.of(text));
        return list.substring(1, list.length() - 1);
    }

    /// A list of texts as JSON.
    static String list(List<String> texts) {
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeArray(texts.toArray(String[]::new), 0, texts.size());
        } catch (IOException bug) {
            throw new UncheckedIOException(bug);
        }
        return text.toString();
    }

    private void advertisement(Posting posting, String collectedAt) throws IOException {
        text(Fields.COLLECTED_AT, Optional.of(collectedAt));
        text(Fields.POSITION, Optional.of(posting.position()));
        text(Fields.COMPANY, posting.company());
        text(Fields.LOCATION, posting.location());
        text(Fields.POSTED_DATE, posting.postedDate());
        text(Fields.JOB_URL, Optional.of(posting.jobUrl()));
        text(Fields.SALARY, posting.salary().text());
        text(Fields.SENIORITY_LEVEL, posting.seniorityLevel());
        text(Fields.EMPLOYMENT_TYPE, posting.employmentType());
        text(Fields.JOB_FUNCTION, posting.jobFunction());
        text(Fields.INDUSTRIES, posting.industries());
        json.writeFieldName(Fields.APPLICANT_COUNT);
        if (posting.applicantCount().isPresent()) {
            json.writeNumber(posting.applicantCount().get().intValue());
        } else {
            json.writeNull();
        }
        text(Fields.EXPERIENCE_YEARS, posting.experienceYears());
        text(Fields.EDUCATION, posting.education());
        list(Fields.SKILLS, posting.skills());
        text(Fields.COMPANY_LOGO, posting.companyLogo());
        text(Fields.DESCRIPTION, posting.description());
    }

    private void origin(Posting posting) throws IOException {
        text(Fields.SOURCE, Optional.of(posting.source()));
        text(Fields.SOURCE_ID, posting.sourceId());
    }

    private void pay(Salary salary) throws IOException {
        Optional<Pay> pay = salary.pay();
        amount(Fields.SALARY_MIN, pay.flatMap(Pay::min));
        amount(Fields.SALARY_MAX, pay.flatMap(Pay::max));
        text(Fields.SALARY_CURRENCY, pay.flatMap(Pay::currency));
        text(Fields.SALARY_PERIOD, pay.flatMap(Pay::period).map(Period::name));
        text(Fields.SALARY_PERIOD_ORIGIN, pay.flatMap(Pay::origin).map(Pay.PeriodOrigin::word));
        amount(Fields.SALARY_ANNUAL_MIN, pay.flatMap(Pay::annualMin));
        amount(Fields.SALARY_ANNUAL_MAX, pay.flatMap(Pay::annualMax));
        text(Fields.SALARY_ORIGIN, salary.origin().map(Salary.Origin::word));
    }

    private void place(Place place) throws IOException {
        json.writeFieldName(Fields.REMOTE);
        if (place.remote().isPresent()) {
            json.writeBoolean(place.remote().get());
        } else {
            json.writeNull();
        }
        text(Fields.CITY, place.city());
        text(Fields.REGION, place.region());
        text(Fields.COUNTRY, place.country());
    }

    private void text(String name, Optional<String> value) throws IOException {
        json.writeFieldName(name);
        Optional<String> said = value.filter(Fields::says);
        if (said.isPresent()) {
            json.writeString(said.get());
        } else {
            json.writeNull();
        }
    }

    private void list(String name, List<String> values) throws IOException {
        json.writeFieldName(name);
        if (values.isEmpty()) {
            json.writeNull();
        } else {
            json.writeArray(values.toArray(String[]::new), 0, values.size());
        }
    }

    private void amount(String name, Optional<BigDecimal> value) throws IOException {
        json.writeFieldName(name);
        if (value.isPresent()) {
            json.writeNumber(Pay.plain(value.get()));
        } else {
            json.writeNull();
        }
    }
}
