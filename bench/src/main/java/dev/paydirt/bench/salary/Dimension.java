package dev.paydirt.bench.salary;

import java.util.Optional;

/// What the texts are grouped by.
enum Dimension {
    KIND {
        @Override
        Optional<String> labelled(LabelledText text) {
            return Optional.of(text.kind());
        }
    },
    CURRENCY {
        @Override
        Optional<String> labelled(LabelledText text) {
            return text.label().labelledUnit().flatMap(Label.Unit::currency);
        }

        @Override
        Optional<String> read(Judgement judgement) {
            return judgement.read().map(pay -> pay.currency().orElse(Label.Unit.NONE));
        }
    },
    PERIOD {
        @Override
        Optional<String> labelled(LabelledText text) {
            return text.label().labelledUnit().flatMap(Label.Unit::period);
        }

        @Override
        Optional<String> read(Judgement judgement) {
            return judgement.read().map(pay -> pay.period().map(Enum::name).orElse(Label.Unit.NONE));
        }
    },
    COUNTRY {
        @Override
        Optional<String> labelled(LabelledText text) {
            return text.country().or(() -> Optional.of(Label.Unit.NONE));
        }
    };

    /// The group that a text's label belongs to; empty where the label does not say.
    abstract Optional<String> labelled(LabelledText text);

    /// The group that what was read belongs to.
    Optional<String> read(Judgement judgement) {
        return labelled(judgement.labelled());
    }

    /// Whether the world has more groups than a table should have rows.
    boolean isLong() {
        return switch (this) {
            case CURRENCY, COUNTRY -> true;
            case KIND, PERIOD -> false;
        };
    }

    /// Whether anything can be said of a text: pay whose currency nobody labelled is neither right nor wrong in it.
    boolean judges(LabelledText text) {
        return !text.label().isPay() || labelled(text).isPresent();
    }
}
