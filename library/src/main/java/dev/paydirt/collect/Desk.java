package dev.paydirt.collect;

import dev.paydirt.source.Access;
import dev.paydirt.source.Endpoint;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The endpoints of a plan and how each is reached from this machine, by name.
///
/// @param endpoints in plan order
/// @param accesses one for each endpoint
public record Desk(Map<String, Endpoint> endpoints, Map<String, Access> accesses) {
    public Desk {
        endpoints = Collections.unmodifiableMap(new LinkedHashMap<>(endpoints));
        accesses = Map.copyOf(accesses);
        if (!endpoints.keySet().equals(accesses.keySet())) {
            throw new IllegalArgumentException("every endpoint needs an access");
        }
        // A saved answer that is not there is told before anything is asked or written.
        endpoints.values().forEach(endpoint -> SavedFiles.of(endpoint.choice().files()));
    }

    public Endpoint endpoint(String name) {
        Endpoint endpoint = endpoints.get(name);
        if (endpoint == null) {
            throw new IllegalArgumentException("the plan names no source " + name);
        }
        return endpoint;
    }

    public Access access(String name) {
        Access access = accesses.get(name);
        if (access == null) {
            throw new IllegalArgumentException("the plan names no source " + name);
        }
        return access;
    }
}
