package dev.paydirt.query;

/// How many queries a batch holds.
public sealed interface BatchRule {
    BatchRule DEFAULT = new Related(2, 5);

    /// Related queries together, sizes between the two.
    record Related(int smallest, int largest) implements BatchRule {
        public Related {
            if (smallest < 1 || largest < smallest) {
                throw new IllegalArgumentException("batches from %d to %d queries".formatted(smallest, largest));
            }
        }
    }

    /// Every `size` queries, in file order.
    record Chunks(int size) implements BatchRule {
        public Chunks {
            if (size < 1) {
                throw new IllegalArgumentException("chunks of " + size + " queries");
            }
        }
    }
}
