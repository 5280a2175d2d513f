package dev.paydirt.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.paydirt.extract.Extraction;
import dev.paydirt.extract.Found;
import dev.paydirt.posting.EmploymentType;
import dev.paydirt.posting.Place;
import dev.paydirt.posting.PlainText;
import dev.paydirt.posting.PostedDate;
import dev.paydirt.posting.Posting;
import dev.paydirt.posting.Seniority;
import dev.paydirt.run.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.thisptr.jackson.jq.exception.JsonQueryException;

/// Turns one record of an answer into a posting: first as the source's file says, then into our types.
///
/// What a record does not tell, or tells in a way that makes no sense, is absent; nothing is made up. May be used by
/// many threads.
final class RecordReader {
    private static final int LONGEST_URL = 8192;

    /// What is read from words where a record does not state it; skills are too.
    private static final List<String> READ =
            List.of("seniority_level", "employment_type", "experience_years", "education");

    private final Endpoint endpoint;
    private final Jq mapping;
    private final Timestamp timestamp;
    private final Optional<Detail.DetailReader> details;
    private final KnownReadings known = new KnownReadings();

    RecordReader(Endpoint endpoint, Map<String, JsonNode> variables, Timestamp timestamp) {
        Source source = endpoint.source();
        this.endpoint = endpoint;
        this.mapping = new Jq("sources/" + source.name() + ".yaml: posting", source.posting(), variables);
        this.timestamp = timestamp;
        this.details = source.details().map(shape -> new Detail.DetailReader(endpoint, shape, variables, this));
    }

    /// What a record was asked for with: a value of [Source#each], by its placeholder.
    record Piece(Optional<String> as, Optional<String> value) {
        static final Piece NONE = new Piece(Optional.empty(), Optional.empty());

        private Map<String, JsonNode> variable() {
            return Map.of("piece", value.<JsonNode>map(TextNode::valueOf).orElse(NullNode.getInstance()));
        }

        Map<String, String> placeholder() {
            return as.flatMap(name -> value.map(told -> Map.of(name, told))).orElse(Map.of());
        }
    }

    Page.Reading read(JsonNode record, Piece piece) {
        try {
            List<JsonNode> mapped = mapping.apply(record, piece.variable());
            return mapped.size() == 1 && mapped.getFirst() instanceof ObjectNode fields
                    ? read(new MappedRecord(fields), record, detail(fields, record, piece))
                    : rejected("the mapping gives no posting", record);
        } catch (JsonQueryException unfit) {
            return rejected("the mapping does not fit: " + unfit.getMessage(), record);
        }
    }

    /// A posting of which nothing is left to ask for.
    Page.Reading complete(ObjectNode fields, JsonNode record) {
        return read(new MappedRecord(fields), record, Optional.empty());
    }

    private Optional<Detail> detail(ObjectNode fields, JsonNode record, Piece piece) throws JsonQueryException {
        if (details.isEmpty() || !details.get().isWanted(record)) {
            return Optional.empty();
        }
        return Optional.of(new Detail(details.get(), fields, record, piece.placeholder()));
    }

    private Page.Reading read(MappedRecord mapped, JsonNode record, Optional<Detail> detail) {
        Optional<String> refused = mapped.text("rejected");
        if (refused.isPresent()) {
            return rejected(oneLine(refused.get()), record);
        }
        Optional<String> position = mapped.text("position").map(PlainText::of).filter(text -> !text.isBlank());
        Optional<String> url = mapped.text("job_url").filter(RecordReader::isWebAddress);
        if (position.isEmpty()) {
            return rejected("position is missing", record);
        }
        if (url.isEmpty()) {
            return rejected(
                    mapped.text("job_url").isPresent() ? "job_url is no web address" : "job_url is missing", record);
        }
        return new Page.Reading.Read(posting(mapped, oneLine(position.get()), url.get()), detail);
    }

    private Posting posting(MappedRecord mapped, String position, String url) {
        Posting read = known.read(mapped.lasting(), () -> readAnew(mapped, position, url));
        return read.seenAs(url, posted(mapped), mapped.wholeNumber("applicant_count"));
    }

    private Optional<String> posted(MappedRecord mapped) {
        return mapped.text("posted_date").flatMap(text -> PostedDate.of(text, timestamp.date()));
    }

    private Posting readAnew(MappedRecord mapped, String position, String url) {
        Optional<String> location = line(mapped, "location");
        Place place = mapped.place(location);
        Optional<String> country = place.country();
        Optional<String> description =
                mapped.text("description").map(PlainText::of).filter(text -> !text.isEmpty());
        Extraction words = words(mapped, position, description.orElse(""));
        return new Posting(
                position,
                line(mapped, "company"),
                location,
                posted(mapped),
                url,
                mapped.salary(country, endpoint.currency(), description),
                stated(mapped.text("seniority_level"), words.seniority()).flatMap(Seniority::of),
                stated(mapped.text("employment_type"), words.employment()).flatMap(EmploymentType::of),
                line(mapped, "job_function"),
                line(mapped, "industries"),
                mapped.wholeNumber("applicant_count"),
                stated(line(mapped, "experience_years"), words.experience()),
                stated(line(mapped, "education"), words.education()),
                skills(mapped, words),
                mapped.text("company_logo").filter(RecordReader::isWebAddress),
                description,
                line(mapped, "source").orElseGet(endpoint::name),
                mapped.text("source_id"),
                place);
    }

    /// A few sources state all that could be read.
    private static Extraction words(MappedRecord mapped, String position, String description) {
        boolean stated = READ.stream().allMatch(field -> mapped.text(field).isPresent())
                && !mapped.texts("skills").isEmpty();
        return stated ? Extraction.NOTHING : Extraction.of(position, description);
    }

    /// What the source states wins, also over words that say more; only where it is silent do they count.
    private static Optional<String> stated(Optional<String> stated, Optional<Found> read) {
        return stated.or(() -> read.map(Found::value));
    }

    private static List<String> skills(MappedRecord mapped, Extraction words) {
        List<String> skills = new ArrayList<>();
        mapped.texts("skills").forEach(skill -> skills.add(oneLine(PlainText.of(skill))));
        skills.removeIf(String::isEmpty);
        if (skills.isEmpty()) {
            words.skills().forEach(skill -> skills.add(skill.value()));
        }
        return skills;
    }

    static Optional<String> line(MappedRecord mapped, String field) {
        return mapped.text(field).map(text -> oneLine(PlainText.of(text))).filter(text -> !text.isEmpty());
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ').strip();
    }

    /// Anything else, such as `javascript:`, must not come to stand behind a link in a report.
    private static boolean isWebAddress(String text) {
        return text.length() <= LONGEST_URL
                && (text.regionMatches(true, 0, "https://", 0, 8) || text.regionMatches(true, 0, "http://", 0, 7))
                && isPrintable(text);
    }

    private static boolean isPrintable(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) <= ' ' || text.charAt(at) == 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static Page.Reading rejected(String reason, JsonNode record) {
        return new Page.Reading.Rejected(reason, PageReader.shown(record.toString()));
    }
}
