package dev.paydirt.collect;

import dev.paydirt.fetch.Lane;
import dev.paydirt.source.Access;
import dev.paydirt.source.Endpoint;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /// The queue that requests to a source stand in; empty where it is read from files or cannot be asked from here.
    public Optional<Lane> lane(String name) {
        Endpoint endpoint = endpoint(name);
        return access(name) instanceof Access.Open open && !endpoint.readsFiles()
                ? Optional.of(endpoint.lane(open))
                : Optional.empty();
    }

    /// The sources that are asked at a host.
    public List<String> sourcesAt(String host) {
        return endpoints.keySet().stream()
                .filter(name ->
                        lane(name).filter(lane -> lane.host().equals(host)).isPresent())
                .toList();
    }

    public Access access(String name) {
        Access access = accesses.get(name);
        if (access == null) {
            throw new IllegalArgumentException("the plan names no source " + name);
        }
        return access;
    }
}
