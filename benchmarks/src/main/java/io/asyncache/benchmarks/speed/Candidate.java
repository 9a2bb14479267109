package io.asyncache.benchmarks.speed;

import com.acme.speed.Application;
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
    UNCACHED("uncached", Agents.NONE, Users::new),
    SPRING("Spring, `@Cacheable(sync = true)`", Agents.NONE, new Named("spring.SpringApplication")),
    MICRONAUT("Micronaut, `@Cacheable`", Agents.NONE, new Named("micronaut.MicronautApplication")),
    ASPECTJ("AspectJ and Caffeine", Agents.ASPECTJ, new Named("aspectj.AspectApplication")),
    CACHE2K("cache2k by hand", Agents.NONE, new Named("cache2k.Cache2kApplication")),
    JETCACHE("JetCache, `@Cached`", Agents.NONE, new Named("jetcache.JetCacheApplication"));

    private final String label;
    private final Agents agents;
    private final Start start;

    /** How an application starts that has such a service. */
    private interface Start {

        UserService of(Body body) throws ReflectiveOperationException;

        default boolean onClassPath() {
            return true;
        }
    }

    /** One of those that only the profile {@code speed} compiles, since they need frameworks. */
    private record Named(String application) implements Start {

        @Override
        public UserService of(Body body) throws ReflectiveOperationException {
            Class<?> type = Class.forName(name());
            return ((Application) type.getConstructor().newInstance()).start(body);
        }

        @Override
        public boolean onClassPath() {
            return Candidate.class.getResource("/" + name().replace('.', '/') + ".class") != null;
        }

        private String name() {
            return Application.class.getPackageName() + "." + application;
        }
    }

    Candidate(String label, Agents agents, Start start) {
        this.label = label;
        this.agents = agents;
        this.start = start;
    }

    boolean onClassPath() {
        return start.onClassPath();
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
        return caches() && this != MICRONAUT;
    }

    /** By how much its batches are smaller than those of the peer, so that a run doesn't take much longer for it. */
    int slowness() {
        return switch (this) {
            case SPRING, MICRONAUT, JETCACHE -> 8;
            case ASPECTJ -> 2;
            default -> 1;
        };
    }
}
