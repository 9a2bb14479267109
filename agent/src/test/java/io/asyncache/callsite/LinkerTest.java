package io.asyncache.callsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LinkerTest {

    private static final MethodType ENTER = MethodType.methodType(Object.class, Object.class, int.class);
    private static final String DESCRIPTOR = "(I)Ljava/util/concurrent/CompletableFuture;";

    private final Linking linking = new Linking();
    private final Linker linker = linking.linker;

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
        assertThat(linking.reported)
                .containsExactly(LinkerTest.class.getName() + ".absent failed: NoSuchMethodException");
    }

    @Test
    @DisplayName("S12 S25 methods that are called for the first time amid another link run as they are, and only there")
    void nested() throws Throwable {
        List<CallSite> amid = new ArrayList<>();
        Linker[] self = new Linker[1];
        // Whatever runs on the thread that links stands for a class loader of the application's, which is called there.
        LinkReport report = (LinkReport) Proxy.newProxyInstance(
                LinkReport.class.getClassLoader(), new Class<?>[] {LinkReport.class}, (proxy, method, told) -> {
                    CallSite enter = link(self[0], "load");
                    assertThat(enter.getTarget().invoke((Object) null, 7)).isNull();
                    amid.add(enter);
                    amid.add(self[0].link(
                            MethodHandles.lookup(), "exit", MethodType.genericMethodType(2), new Object[0]));
                    return null;
                });
        self[0] = new Linker(linking.engine, linking.caches, linking.rules, report);
        assertThat(link(self[0], "absent")).isNull();

        Object token = amid.get(0).getTarget().invoke((Object) null, 7);
        assertThat(token).isNotNull();
        // A load that nobody ends would hold up all who join it.
        amid.get(1).getTarget().invoke((Object) load(7), token);
        assertThat((Object) amid.get(0).getTarget().invoke((Object) null, 7)).isInstanceOf(CompletableFuture.class);
    }

    private CallSite link(String method) {
        return link(linker, method);
    }

    private static CallSite link(Linker by, String method) {
        return by.link(MethodHandles.lookup(), "enter", ENTER, new Object[] {0, method, DESCRIPTOR, "id,"});
    }
}
