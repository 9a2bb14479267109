package io.asyncache.benchmarks.speed;

import com.acme.speed.Body;
import com.acme.speed.CopyingUsers;
import com.acme.speed.HandWrittenUsers;
import com.acme.speed.MapUsers;
import com.acme.speed.UserService;
import com.acme.speed.Users;

/** Who caches the methods of {@link UserService}. The first is the peer: the others are measured against it. */
public enum Candidate {
    CAFFEINE("Caffeine by hand", Agents.NONE, HandWrittenUsers::new),
    ASYNCACHE("asyncache", Agents.ASYNCACHE, Users::new),
    COPY("Caffeine by hand, `.copy()`", Agents.NONE, CopyingUsers::new),
    MAP("`ConcurrentHashMap`", Agents.NONE, MapUsers::new),
    UNCACHED("uncached", Agents.NONE, Users::new);

    private final String label;
    private final Agents agents;
    private final Start start;

    /** How an application starts that has such a service. */
    private interface Start {
        UserService of(Body body) throws ReflectiveOperationException;
    }

    Candidate(String label, Agents agents, Start start) {
        this.label = label;
        this.agents = agents;
        this.start = start;
    }

    UserService start(Body body) throws ReflectiveOperationException {
        return start.of(body);
    }

    String label() {
        return label;
    }

    Agents agents() {
        return agents;
    }

    boolean peer() {
        return this == CAFFEINE;
    }

    /** Whether it keeps anything. */
    boolean caches() {
        return this != UNCACHED;
    }

    /** Whether calls that come while a load is under way wait for it, and don't start their own. */
    boolean joins() {
        return caches();
    }

    /** Into how many parts a batch is cut, so that those who take long take no longer than the others. */
    int slowness() {
        return 1;
    }
}
