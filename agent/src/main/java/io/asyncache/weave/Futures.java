package io.asyncache.weave;

import java.util.HashMap;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * Which types are futures: {@code Future} and {@code CompletionStage} with all that extends or implements them. Asked for
 * the return types of one class's methods; a type that can't be read counts as none.
 */
final class Futures {

    private static final String FUTURE = "java/util/concurrent/Future";
    private static final String ROOM_OF_FUTURES = "java/util/concurrent/";

    private final ClassReader known;
    private final @Nullable ClassLoader loader;
    private final Map<String, Boolean> found = new HashMap<>();

    Futures(ClassReader known, @Nullable ClassLoader loader) {
        this.known = known;
        this.loader = loader;
    }

    /** Returns whether a type's name alone tells that it is no future, so that nothing has to be read. */
    static boolean isNoneByName(Type type) {
        if (type.getSort() != Type.OBJECT) {
            return true;
        }
        String name = type.getInternalName();
        // The JDK keeps its futures in one package, and nobody else can add to the others.
        return name.startsWith("java/") && !name.startsWith(ROOM_OF_FUTURES);
    }

    boolean isOne(Type type) {
        return !isNoneByName(type) && found.computeIfAbsent(type.getInternalName(), this::extendsOne);
    }

    private boolean extendsOne(String name) {
        for (String each : new Supertypes(name, known, loader)) {
            if (each.equals(FUTURE) || each.equals(ScannedMethod.COMPLETION_STAGE)) {
                return true;
            }
        }
        return false;
    }
}
