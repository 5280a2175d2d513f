package dev.paydirt.bench.extract;

import dev.paydirt.posting.PlainText;
import dev.paydirt.sandbox.Universe;
import dev.paydirt.sandbox.Worded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The advertisements of a sandbox, which knows what its own sentences say.
final class SandboxTexts {
    private SandboxTexts() {}

    static List<LabelledText> of(long seed, int postings) {
        Universe universe = Universe.of(seed, postings);
        List<LabelledText> texts = new ArrayList<>();
        for (int index = 0; index < postings; index++) {
            String id = "sb-%07d".formatted(index);
            Worded worded = universe.worded(id).orElseThrow();
            texts.add(new LabelledText(
                    seed + "/" + id,
                    worded.title(),
                    PlainText.of(worded.description()),
                    Map.of(
                            Field.SKILLS, worded.skills(),
                            Field.EXPERIENCE_YEARS, set(worded.experience()),
                            Field.EDUCATION, set(worded.education()),
                            Field.SENIORITY_LEVEL, set(worded.seniority()),
                            Field.EMPLOYMENT_TYPE, set(worded.employment()))));
        }
        return texts;
    }

    private static Set<String> set(Optional<String> value) {
        return value.stream().collect(Collectors.toSet());
    }
}
