package dev.paydirt.source;

import dev.paydirt.document.Entry;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /// @param path, query, headers, body templates with `{placeholders}`; a query parameter or header whose
    ///     placeholder has no value is left out
    public record RequestTemplate(
            String method,
            String path,
            Map<String, String> query,
            Map<String, String> headers,
            Optional<String> body) {}

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
        JSONL
    }

    public boolean isPinned() {
        return reading != Reading.SEARCH;
    }
}
