package dev.paydirt.source;

import dev.paydirt.Refused;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Whether and how an endpoint can be asked from here: what only this machine knows and no plan may hold.
public sealed interface Access {
    /// @param agent the User-Agent
    /// @param credentials by placeholder
    /// @param address where the source is found when it is neither its own nor a configured one: a board inside
    ///     this process
    record Open(String agent, Map<String, String> credentials, Optional<URI> address) implements Access {
        public Open {
            credentials = Map.copyOf(credentials);
        }

        /// Leaves out the credentials.
        @Override
        public String toString() {
            return "Open[" + agent + "]";
        }
    }

    /// An optional source that cannot be asked.
    record Closed(String reason) implements Access {}

    /// Looks up credentials and checks that terms were accepted, for an endpoint that will be asked.
    ///
    /// [Refused] names the variable that is missing, or the sentence to accept; nothing was sent then.
    static Access of(Endpoint endpoint, Map<String, String> environment, String agent, Optional<URI> address) {
        Source source = endpoint.source();
        if (endpoint.readsFiles()) {
            return new Open(agent, Map.of(), Optional.empty());
        }
        boolean invented = endpoint.choice().isAskedInside();
        boolean itsOwn = endpoint.choice().baseUrl().isEmpty();
        source.terms()
                .filter(terms -> terms.accept() && itsOwn && !endpoint.choice().termsAccepted())
                .ifPresent(terms -> {
                    throw new Refused(("%s: %s limits what its data may be used for: \"%s\" (%s). "
                                    + "If that is your use, add 'accept-terms: true' beside its name")
                            .formatted(endpoint.choice().where(), source.name(), terms.sentence(), terms.link()));
                });
        Map<String, String> credentials = new TreeMap<>();
        List<String> missing = new ArrayList<>();
        source.credentials().forEach((name, credential) -> {
            String value = invented
                    ? "none"
                    : environment.getOrDefault(credential.env(), "").strip();
            if (value.isEmpty()) {
                missing.add(credential.env());
            }
            credentials.put(name, value);
        });
        if (missing.isEmpty()) {
            return new Open(agent, credentials, address);
        }
        String told = "%s needs credentials: set %s (see %s)"
                .formatted(
                        endpoint.name(),
                        String.join(" and ", missing),
                        source.credentials().values().iterator().next().from());
        if (endpoint.choice().optional()) {
            return new Closed(told);
        }
        throw new Refused(endpoint.choice().where() + ": " + told);
    }
}
