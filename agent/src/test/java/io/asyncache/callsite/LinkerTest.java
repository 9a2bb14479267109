package io.asyncache.callsite;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.cache.CacheSpec;
import io.asyncache.cache.Engine;
import io.asyncache.stats.Reporter;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LinkerTest {

    private static final MethodType ENTER = MethodType.methodType(Object.class, Object.class, int.class);
    private static final String DESCRIPTOR = "(I)Ljava/util/concurrent/CompletableFuture;";

    private final List<String> told = new ArrayList<>();
    private final Engine engine = Engine.create(Reporter.SILENT);
    private final Rule rule =
            new Rule("users", new CacheSpec(100, null, true, 100), true, true, Duration.ofSeconds(30), null, null);
    private final Linker linker = new Linker(engine, new Caches(engine), List.of(rule), new LinkReport() {
        @Override
        public void linkFailed(String method, Throwable cause) {
            told.add(method);
        }

        @Override
        public void gaveUp(String method) {
            told.add("gave up " + method);
        }
    });

    static CompletableFuture<Integer> load(int id) {
        return CompletableFuture.completedFuture(id);
    }

    @Test
    @DisplayName("the first call leads, and the next is answered, through another site of the same method too")
    void twoSites() throws Throwable {
        CallSite first = link("load");
        CallSite second = link("load");
        CallSite exit = linker.link(
                MethodHandles.lookup(),
                "exit",
                MethodType.methodType(CompletableFuture.class, CompletableFuture.class, Object.class),
                new Object[0]);

        Object token = first.getTarget().invoke((Object) null, 7);
        assertThat(token).isNotNull().isNotInstanceOf(CompletableFuture.class);
        CompletableFuture<?> led = (CompletableFuture<?>) exit.getTarget().invoke(load(7), token);
        Object answer = second.getTarget().invoke((Object) null, 7);

        assertThat(led.join()).isEqualTo(7);
        assertThat(answer)
                .isInstanceOfSatisfying(
                        CompletableFuture.class,
                        future -> assertThat(future.join()).isEqualTo(7));
    }

    @Test
    @DisplayName("S25 a method that can't be linked is told of, and its site does nothing")
    void unknownMethod() {
        assertThat(link("absent")).isNull();
        assertThat(told).containsExactly(LinkerTest.class.getName() + ".absent");
    }

    private CallSite link(String method) {
        return linker.link(MethodHandles.lookup(), "enter", ENTER, new Object[] {0, method, DESCRIPTOR, "id,"});
    }
}
