package dev.paydirt.fetch;

/// Hears what happens to hosts.
@FunctionalInterface
public interface HostListener {
    HostListener SILENT = _ -> {};

    /// Called on the thread to which it happened, while the host's clock stands still for all others: it must not wait.
    void happened(HostEvent event);
}
