package dev.paydirt.fetch;

import java.io.IOException;

/// An answer came, and another one would be no better: it is too large, or encoded in a way nobody asked for.
public final class UnusableAnswer extends IOException {
    private static final long serialVersionUID = 1;

    public UnusableAnswer(String message) {
        super(message);
    }

    static UnusableAnswer tooLarge(int maxBytes) {
        return new UnusableAnswer("the answer is larger than %,d bytes".formatted(maxBytes));
    }
}
