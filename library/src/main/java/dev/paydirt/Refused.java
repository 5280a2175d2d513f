package dev.paydirt;

/// The user's file, argument, setting or credential is wrong. The message is fit to print: it names the value, what
/// was expected and the remedy. Whoever throws it has sent no request.
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Refused(String message) {
        super(message);
    }

    public Refused(String message, Throwable cause) {
        super(message, cause);
    }
}
