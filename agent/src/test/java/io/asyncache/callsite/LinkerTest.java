package io.asyncache.callsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
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

    private CallSite link(String method) {
        return linker.link(MethodHandles.lookup(), "enter", ENTER, new Object[] {0, method, DESCRIPTOR, "id,"});
    }
}
