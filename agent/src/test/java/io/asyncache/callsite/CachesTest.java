package io.asyncache.callsite;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.cache.Cache;
import io.asyncache.observe.Observations;
import io.asyncache.weave.FixtureLoader;
import java.lang.invoke.MethodHandles;
import java.lang.ref.WeakReference;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CachesTest {

    private final Linking linking = new Linking();
    private final Caches caches = linking.caches;

    @Test
    @DisplayName("methods of one class loader share a cache by its name, those of two never do")
    void oneCacheForALoaderAndAName() {
        ClassLoader first = new FixtureLoader(Map.of());
        ClassLoader second = new FixtureLoader(Map.of());
        Cache cache = caches.cache(first, Linking.FIRST);

        assertThat(caches.cache(first, Linking.FIRST)).isSameAs(cache);
        assertThat(caches.cache(first, Linking.SECOND)).isNotSameAs(cache);
        assertThat(caches.cache(second, Linking.FIRST)).isNotSameAs(cache);
        assertThat(caches.cache(null, Linking.FIRST)).isNotSameAs(cache);
    }

    @Test
    @DisplayName("statistics are by name, over all class loaders, and outlive the caches")
    void statisticsByName() {
        caches.cache(new FixtureLoader(Map.of()), Linking.FIRST).counters().hit();
        caches.cache(new FixtureLoader(Map.of()), Linking.FIRST).counters().hit();
        caches.cache(null, Linking.SECOND).counters().miss();

        assertThat(caches.statistics()).containsOnlyKeys("first", "second");
        assertThat(caches.statistics().get("first").hits()).isEqualTo(2);
        assertThat(caches.statistics().get("second").misses()).isEqualTo(1);
    }

    @Test
    @DisplayName("S17 an application's class loader goes, with all that was cached for it")
    void classLoadersAreCollected() throws Throwable {
        WeakReference<ClassLoader> loader = useAnApplication(linking);

        assertThat(isCollected(loader)).isTrue();
        assertThat(linking.caches.statistics().get("first").loads()).isEqualTo(1);
    }

    @Test
    @DisplayName("S17 S30 an observed application's class loader goes; the counts stay, and go on with the next one")
    void observedClassLoadersAreCollected() throws Throwable {
        Linking observing = new Linking("methods: [{ match: \"acme.Users.*(..)\", mode: observe }]");
        WeakReference<ClassLoader> loader = useAnApplication(observing);

        assertThat(isCollected(loader)).isTrue();
        useAnApplication(observing);
        Observations.Snapshot seen = observing.caches.observed().get("acme.Users.*(..)");
        assertThat(seen.misses()).isEqualTo(2);
        assertThat(seen.distinctKeys()).isEqualTo(2);
    }

    @Test
    @DisplayName("S17 a cache that no method leads to any more goes, and is made anew where it is needed")
    void cachesAreCollected() {
        WeakReference<Cache> cache = new WeakReference<>(caches.cache(null, Linking.FIRST));

        assertThat(isCollected(cache)).isTrue();
        assertThat(caches.cache(null, Linking.FIRST)).isNotNull();
    }

    private static WeakReference<ClassLoader> useAnApplication(Linking linking) throws Throwable {
        FixtureLoader loader = new FixtureLoader(LinkedCallsTest.APPLICATION);
        Class<?> type = Class.forName(Subject.class.getName(), true, loader);
        MethodHandles.Lookup lookup =
                (MethodHandles.Lookup) type.getMethod("lookup").invoke(null);
        LinkedCall linked = new LinkedCall(linking.linker, lookup, "instance", 0);
        linked.call(type.getConstructor().newInstance(), "text");
        return new WeakReference<>(loader);
    }

    private static boolean isCollected(WeakReference<?> reference) {
        for (int i = 0; i < 50 && !reference.refersTo(null); i++) {
            System.gc();
        }
        return reference.refersTo(null);
    }
}
