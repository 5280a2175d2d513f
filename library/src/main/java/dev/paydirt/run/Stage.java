package dev.paydirt.run;

/// How far a batch is, as far as the store knows.
public enum Stage {
    /// Nothing of it is there.
    WAITING,
    /// Some of it is there and it is not published: it is under way, or was interrupted.
    BEGUN,
    COMPLETE,
    PARTIAL,
    FAILED;

    /// Of a batch that is published.
    public static Stage of(Status status) {
        return switch (status) {
            case COMPLETE, SUSPECT -> COMPLETE;
            case PARTIAL -> PARTIAL;
            case FAILED -> FAILED;
        };
    }

    /// Whether it is published.
    public boolean isPublished() {
        return this != WAITING && this != BEGUN;
    }
}
