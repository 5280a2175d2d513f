package dev.paydirt.extract;

import dev.paydirt.extract.Found.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the title and the description of an advertisement say, in time linear in the texts. What is not certain is left
/// out: better nothing than wrong. docs/extraction.md tells the rules.
///
/// @param skills by their names in the taxonomy, each once, in the order in which they are first spoken of
/// @param experience `5+ years`, `3-5 years`, `4 years`: the most years that are asked for
/// @param education the lowest degree that is asked for, such as `Bachelor's degree`
/// @param seniority in the words of [dev.paydirt.posting.Seniority]
/// @param employment in the words of [dev.paydirt.posting.EmploymentType]
public record Extraction(
        List<Found> skills,
        Optional<Found> experience,
        Optional<Found> education,
        Optional<Found> seniority,
        Optional<Found> employment) {
    /// The rest of a longer one is no title.
    private static final int LONGEST_TITLE = 500;

    /// What a text without words says.
    public static final Extraction NOTHING =
            new Extraction(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Extraction {
        skills = List.copyOf(skills);
    }

    /// @param description plain text; empty where there is none
    public static Extraction of(String title, String description) {
        var heading = new Reading(Part.TITLE, title.substring(0, Math.min(title.length(), LONGEST_TITLE)));
        var text = new Reading(Part.DESCRIPTION, description);
        var demands = new ArrayList<Demand>();
        List<Demand> years = ExperienceReader.read(text.passage);
        List<Demand> degrees = EducationReader.read(text.passage, text.of(Topic.EDUCATION));
        demands.addAll(years);
        demands.addAll(degrees);
        var asked = new Demands(text.passage, demands);
        Comparator<Demand> byRank = Comparator.comparingInt(Demand::rank);
        return new Extraction(
                skills(heading, text),
                years.stream().filter(asked::isAskedFor).max(byRank).map(text::found),
                degrees.stream().filter(asked::isAskedFor).min(byRank).map(text::found),
                seniority(heading, text),
                employment(heading, text));
    }

    /// A title that speaks of two levels leaves no room for what the description says of one of them.
    private static Optional<Found> seniority(Reading heading, Reading text) {
        List<Hit> levels = SeniorityReader.inTitle(heading.passage, heading.of(Topic.SENIORITY));
        return levels.isEmpty()
                ? text.found(SeniorityReader.ofDescription(text.passage, text.of(Topic.SENIORITY)))
                : heading.found(SeniorityReader.one(heading.passage, levels));
    }

    private static Optional<Found> employment(Reading heading, Reading text) {
        List<Hit> kinds = EmploymentReader.inTitle(heading.passage, heading.of(Topic.EMPLOYMENT));
        return kinds.isEmpty()
                ? text.found(EmploymentReader.ofDescription(text.passage, text.of(Topic.EMPLOYMENT)))
                : heading.found(EmploymentReader.one(kinds));
    }

    private static List<Found> skills(Reading heading, Reading text) {
        Map<String, Found> first = new LinkedHashMap<>();
        for (Reading reading : List.of(heading, text)) {
            for (Hit hit : SkillReader.read(reading.passage, reading.of(Topic.SKILLS))) {
                first.computeIfAbsent(hit.value(), _ -> reading.found(hit));
            }
        }
        return List.copyOf(first.values());
    }

    /// One of the texts, gone through once.
    private static final class Reading {
        private final Part part;
        private final Passage passage;
        private final List<Hit> hits;

        private Reading(Part part, String text) {
            this.part = part;
            this.passage = PhraseBook.all().passage(text);
            this.hits = PhraseBook.all().hits(passage);
        }

        private List<Hit> of(Topic topic) {
            var some = new ArrayList<Hit>();
            for (Hit hit : hits) {
                if (hit.phrase().topic() == topic) {
                    some.add(hit);
                }
            }
            return some;
        }

        private Found found(Hit hit) {
            return new Found(hit.value(), part, passage.span(hit.from(), hit.to()));
        }

        private Found found(Demand demand) {
            return new Found(demand.value(), part, passage.span(demand.from(), demand.to()));
        }

        private Optional<Found> found(Optional<Hit> hit) {
            return hit.map(this::found);
        }
    }
}
