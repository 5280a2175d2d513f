package dev.paydirt.source;

import dev.paydirt.document.Entry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One job board or API, as its data file describes it.
///
/// @param name what searches call it
/// @param about one sentence
/// @param homepage where a person finds it
/// @param facts the date on which what stands here was true, `YYYY-MM-DD`
/// @param triedLive whether anybody has asked the live service with this file
/// @param terms what its owners ask of users, where that limits the use
/// @param credentials by placeholder
/// @param settings by key of the searches file
/// @param currency of stated salaries that name none; by the value of a setting, or under "" for all
/// @param baseUrl empty for a source that only reads files
/// @param limits numbers, possibly with placeholders of settings; see [Endpoint#limits]
/// @param reading how much one request gives
/// @param each what the request is sent once for each of, where one answer does not hold all
/// @param understands what its server makes of quotes, minus and OR in `{keyword}`
/// @param robots whether it is read like web pages, as far as robots.txt allows
/// @param request what to send
/// @param answer how the body is read
/// @param filters who applies which; what is not here is impossible
/// @param posting the jq expression from one record to a posting's fields
/// @param details how one posting is asked for by itself, where its list does not tell all
/// @param split how queries are split whose list a cap cuts off
public record Source(
        String name,
        String about,
        String homepage,
        String facts,
        boolean triedLive,
        Optional<Terms> terms,
        Map<String, Credential> credentials,
        Map<String, Setting> settings,
        CurrencyRule currency,
        Optional<String> baseUrl,
        Entry.Keys limits,
        Reading reading,
        Optional<Each> each,
        Set<Wanted.Notation> understands,
        boolean robots,
        RequestTemplate request,
        Paging paging,
        AnswerShape answer,
        Map<Filter, Filter.Side> filters,
        String posting,
        Optional<DetailShape> details,
        Optional<Split> split) {

    /// How much a source gives at once.
    public enum Reading {
        /// Only what a query asks for, page by page.
        SEARCH,
        /// All it has; read once and filtered for every query.
        WHOLE,
        /// Nothing over the network: it reads saved files.
        FILES
    }

    /// @param sentence the one that matters, as a quotation
    /// @param accept whether a user must say `accept-terms: true`
    public record Terms(String sentence, String link, boolean accept) {}

    /// @param env the variable of the environment that holds it
    /// @param from where to get one
    public record Credential(String env, String from) {}

    /// @param oneOf the values allowed; any where there are none
    /// @param fallback the value when the searches name none
    public record Setting(String meaning, List<String> oneOf, boolean required, Optional<String> fallback) {}

    /// @param setting the setting whose value decides; "" when one currency holds for all
    public record CurrencyRule(String setting, Map<String, String> byValue) {}

    /// What to send. Texts are templates with `{placeholders}`; a query parameter, header or JSON value whose
    /// placeholder
    /// has no value is left out.
    ///
    /// @param address the whole address, where it is not the source's own with a path behind it
    /// @param body the text of a POST
    /// @param json the keys and values of a POST, in the place of a text
    /// @param user the user name of Basic authentication (RFC 7617), whose password is empty
    public record RequestTemplate(
            String method,
            Optional<String> address,
            String path,
            Map<String, String> query,
            Map<String, String> headers,
            Optional<String> body,
            Map<String, String> json,
            Optional<String> user) {
        /// That of a source that only reads files.
        static final RequestTemplate NONE = new RequestTemplate(
                "GET", Optional.empty(), "/", Map.of(), Map.of(), Optional.empty(), Map.of(), Optional.empty());
    }

    /// A source in pieces: its request is sent once for each of some values, those that are listed before those that
    /// are
    /// found.
    ///
    /// @param as the placeholder for one of them
    /// @param listed the setting whose values they are
    /// @param lookup how more of them are found
    public record Each(String as, Optional<String> listed, Optional<Lookup> lookup) {}

    /// A request whose answer tells what to ask for.
    ///
    /// @param over the placeholder and the setting for whose values it is sent once each; once in all where empty
    /// @param format of its answer
    /// @param values the jq expression that finds the list of values in the answer
    public record Lookup(Optional<Over> over, RequestTemplate request, Format format, String values) {}

    /// @param as the placeholder for one of the setting's values
    public record Over(String as, String setting) {}

    /// @param records the jq expression that finds the list of records
    /// @param total the jq expression that finds how many the source says there are
    public record AnswerShape(Format format, String records, Optional<String> total) {}

    /// @param request template that may also name `{source_id}`
    /// @param only settings and the values they must have for details to be wanted at all
    /// @param when the jq expression that says of a list's record whether its detail is wanted; empty for always
    /// @param record the jq expression that finds the posting's record in the answer
    /// @param posting the jq expression from that record to a posting's fields
    public record DetailShape(
            RequestTemplate request, Map<String, String> only, Optional<String> when, String record, String posting) {}

    /// What a body is written in.
    public enum Format {
        JSON,
        /// One JSON object a line.
        JSONL,
        /// Lines of values under a line of names; a record is an object of texts.
        CSV,
        /// A web page with JSON-LD in it; a record is an object of schema.org's.
        JSON_LD,
        /// A sitemap; a record is an address.
        SITEMAP
    }

    /// Whether all of it is read for every query, however many requests that takes: somebody named each of its pieces,
    /// or
    /// it is one.
    public boolean isReadToTheEnd() {
        return isPinned() && each.flatMap(Each::lookup).isEmpty();
    }

    public boolean isPinned() {
        return reading != Reading.SEARCH;
    }
}
