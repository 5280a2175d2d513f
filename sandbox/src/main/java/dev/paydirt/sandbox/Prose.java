package dev.paydirt.sandbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes descriptions: long enough that two of the same job are nearly the same, and two of different jobs are not.
final class Prose {
    private static final String BY_AGENCY =
            "Northgate Recruitment is looking for a suitable candidate on behalf of {company}.";

    private static final WordList LIST = WordList.read("prose.txt");
    private static final Map<Family, List<String>> TEAMS = byFamily("team.");
    private static final Map<Family, List<String>> DUTIES = byFamily("duty.");
    private static final List<String> COMPANY = LIST.section("company");
    private static final List<String> ROLE = LIST.section("role");
    private static final List<String> GOALS = LIST.section("goal");
    private static final List<String> ASKS = LIST.section("ask");
    private static final List<String> BENEFITS = LIST.section("benefit");
    private static final List<String> CLOSING = LIST.section("closing");

    /// Words of titles that name a skill, and words of sentences that do so without a slot.
    private static final Map<String, String> IN_TITLES = pairs("in titles");

    private static final Map<String, String> BY_THEMSELVES = pairs("by themselves");

    private final Opening opening;
    private final Asking asking;

    /// What the text asks for, as far as anybody wants to know.
    private final Optional<Set<String>> skills;

    private final Markup markup;
    private final Company company;
    private final StringBuilder text = new StringBuilder(2400);
    private long sentences;

    private Prose(Opening opening, Optional<Set<String>> skills) {
        this.opening = opening;
        this.skills = skills;
        this.asking = new Asking(opening);
        this.markup = Markup.drawn(opening.job());
        this.company = opening.company();
    }

    /// The groups that work of this kind is done in; at most 64.
    static List<String> teams(Family family) {
        return TEAMS.getOrDefault(family, List.of());
    }

    private static Map<Family, List<String>> byFamily(String prefix) {
        return Stream.of(Family.values())
                .collect(Collectors.toMap(Function.identity(), family -> LIST.section(prefix + family.section())));
    }

    private static Map<String, String> pairs(String section) {
        return LIST.rows(section).stream().collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
    }

    static String description(Opening opening) {
        return new Prose(opening, Optional.empty()).write();
    }

    static Worded worded(Opening opening) {
        Set<String> skills = new TreeSet<>();
        var prose = new Prose(opening, Optional.of(skills));
        String description = prose.write();
        IN_TITLES.forEach((word, skill) -> {
            if (opening.title().contains(word)) {
                skills.add(skill);
            }
        });
        return new Worded(
                opening.title(),
                description,
                skills,
                prose.asking.experience(),
                prose.asking.education(),
                prose.asking.seniority(),
                prose.asking.employment());
    }

    private String write() {
        Lot job = opening.job();
        Lot employer = Lot.of(0, company.name());
        if (opening.kinship() == Kinship.AGENCY) {
            // Not one of the sentences that are drawn: the others stay as they are.
            text.append(markup.paragraph(markup.escaped(BY_AGENCY.replace("{company}", company.name()))));
        }
        paragraph(some(COMPANY, 3, employer));
        paragraph(List.of(decoy("company")));
        paragraph(some(ROLE, 1, job));
        asking.terms().forEach(term -> paragraph(List.of(term)));
        list("What you will do", some(DUTIES.getOrDefault(opening.role().family(), List.of()), 6, job));
        List<String> asks = new ArrayList<>(asking.demands());
        asks.addAll(some(ASKS, 4, job));
        asks.add(decoy("ask"));
        list("What we look for", asks);
        List<String> benefits = new ArrayList<>(some(BENEFITS, 4, employer));
        benefits.add(decoy("benefit"));
        list("Benefits & perks", benefits);
        paragraph(some(CLOSING, 2, employer));
        paragraph(requisition());
        return text.toString().strip();
    }

    /// The only part in which two advertisements of one job differ.
    private List<String> requisition() {
        String number = "Requisition R%05d.".formatted(opening.ad().below(Draw.REQUISITION, 100_000));
        return opening.index() == opening.root()
                ? List.of(number)
                : List.of("We are still looking for the right person.", number);
    }

    /// `count` of the sentences, each at most once, in an order of their own.
    private static List<String> some(List<String> sentences, int count, Lot lot) {
        record Drawn(long bits, String sentence) {}
        List<Drawn> order = new ArrayList<>(sentences.size());
        for (int i = 0; i < sentences.size(); i++) {
            order.add(new Drawn(lot.part(i).bits(Draw.SENTENCES), sentences.get(i)));
        }
        order.sort(Comparator.comparingLong(Drawn::bits));
        List<String> some = new ArrayList<>(count);
        for (Drawn drawn : order.subList(0, Math.min(count, order.size()))) {
            some.add(drawn.sentence());
        }
        return some;
    }

    private void paragraph(List<String> lines) {
        StringBuilder words = new StringBuilder(400);
        for (String line : lines) {
            words.append(words.isEmpty() ? "" : " ").append(markup.escaped(filled(line)));
        }
        text.append(markup.paragraph(words.toString()));
    }

    private void list(String heading, List<String> lines) {
        List<String> items = new ArrayList<>();
        for (String line : lines) {
            items.add(markup.escaped(filled(line)));
        }
        text.append(markup.heading(markup.escaped(heading))).append(markup.items(items));
    }

    /// A sentence that asks for nothing: what it names is not counted among the skills.
    private String decoy(String kind) {
        return asking.decoy(kind).replace("{other}", decoySkill());
    }

    private String decoySkill() {
        return opening.job().part(99).one(Draw.SKILLS, opening.role().skills());
    }

    /// Every sentence has draws of its own, so that a slot can be filled differently in each.
    private String filled(String sentence) {
        Lot lot = opening.job().part(100 + sentences++);
        skills.ifPresent(all -> name(sentence, lot, all));
        StringBuilder filled = new StringBuilder(sentence.length() + 64);
        int at = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', at)) {
            int close = sentence.indexOf('}', open);
            filled.append(sentence, at, open).append(slot(sentence.substring(open + 1, close), lot));
            at = close + 1;
        }
        return at == 0
                ? sentence
                : filled.append(sentence, at, sentence.length()).toString();
    }

    private String slot(String name, Lot lot) {
        return switch (name) {
            case "company" -> company.name();
            case "trade" -> company.trade();
            case "title" -> opening.position();
            case "team" -> opening.team();
            case "goal" -> lot.one(Draw.FILLED, GOALS);
            case "skill" -> lot.one(Draw.FILLED, opening.skillNames());
            case "other" -> lot.one(Draw.SKILLS, opening.role().skills());
            default -> throw new IllegalStateException("prose.txt has a slot {" + name + "}");
        };
    }

    /// Adds the skills that a sentence asks for.
    private void name(String sentence, Lot lot, Set<String> all) {
        boolean ofCompany = COMPANY.contains(sentence);
        BY_THEMSELVES.forEach((words, skill) -> {
            boolean trade = sentence.contains("{trade}") && company.trade().contains(words) && !ofCompany;
            if (sentence.contains(words) || trade) {
                all.add(skill);
            }
        });
        if (sentence.contains("{skill}")) {
            all.add(slot("skill", lot));
        }
        if (sentence.contains("{other}")) {
            all.add(slot("other", lot));
        }
    }
}
