package dev.paydirt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Whether what the board says of its descriptions stands in them.
class WordedTest {
    private static final Universe USUAL = Universe.of(1, 2_000);

    @Test
    void everySkillStandsInTitleOrDescriptionOrUnderAnotherNameThere() {
        int named = 0;
        int all = 0;
        for (int index = 0; index < USUAL.size(); index++) {
            Worded worded = worded(index);
            String text = worded.title() + "\n" + worded.description();
            for (String skill : worded.skills()) {
                all++;
                named += text.contains(skill) || text.contains(skill.replace("&", "&amp;")) ? 1 : 0;
            }
        }
        assertThat((double) named / all).isGreaterThan(0.8);
    }

    @Test
    void somePostingsAskForNothingInWords() {
        Set<Boolean> experience = new HashSet<>();
        Set<Boolean> education = new HashSet<>();
        Set<Boolean> employment = new HashSet<>();
        for (int index = 0; index < USUAL.size(); index++) {
            experience.add(worded(index).experience().isPresent());
            education.add(worded(index).education().isPresent());
            employment.add(worded(index).employment().isPresent());
        }
        assertThat(experience).hasSize(2);
        assertThat(education).hasSize(2);
        assertThat(employment).hasSize(2);
    }

    /// A field and a sentence may both be silent, but they never disagree.
    @Test
    void wordsNeverContradictFields() {
        for (int index = 0; index < USUAL.size(); index++) {
            Opening opening = USUAL.posting(index);
            Worded worded = worded(index);
            agree(opening.experience(), worded.experience());
            agree(opening.education(), worded.education());
            agree(Optional.of(opening.employment().name()), worded.employment());
        }
    }

    private static void agree(Optional<String> field, Optional<String> words) {
        if (field.isPresent() && words.isPresent()) {
            assertThat(words).isEqualTo(field);
        }
    }

    private static Worded worded(int index) {
        return USUAL.worded(USUAL.posting(index).id()).orElseThrow();
    }
}
