package io.asyncache.weave;

import io.asyncache.selector.MethodView;
import io.asyncache.selector.TypeView;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/** A method of a class file, and what becomes of it. */
public final class MatchedMethod {

    private final ClassFile classFile;
    private final ScannedMethod method;
    private final List<RuleMatch> caching;
    private final List<RuleMatch> invalidations;
    private @Nullable List<@Nullable String> parameterNames;

    MatchedMethod(ClassFile classFile, ScannedMethod method, List<RuleMatch> caching, List<RuleMatch> invalidations) {
        this.classFile = classFile;
        this.method = method;
        this.caching = List.copyOf(caching);
        this.invalidations = List.copyOf(invalidations);
    }

    /** Returns the type that declares it. */
    public TypeView type() {
        return classFile.type();
    }

    public MethodView view() {
        return method.view();
    }

    public boolean isStatic() {
        return method.isStatic();
    }

    /** Returns the rules of methods that are cached which mean it, in order: the first has it, or nobody. */
    public List<RuleMatch> caching() {
        return caching;
    }

    /** Returns the rules of methods that invalidate which mean it, in order: each has it. */
    public List<RuleMatch> invalidations() {
        return invalidations;
    }

    /** Returns whether any rule means it. */
    public boolean isMeant() {
        return !caching.isEmpty() || !invalidations.isEmpty();
    }

    /** Returns it as people write it, {@code com.acme.Users.find(int)}. */
    public String readableName() {
        return type().internalName().replace('/', '.')
                + '.'
                + view().name()
                + '('
                + String.join(", ", parameterTypes())
                + ')';
    }

    public List<String> parameterTypes() {
        List<String> names = new ArrayList<>();
        for (Type type : Type.getArgumentTypes(view().descriptor())) {
            names.add(type.getClassName());
        }
        return names;
    }

    /** Returns as many names as there are parameters, null where a name is unknown. */
    public List<@Nullable String> parameterNames() {
        List<@Nullable String> names = parameterNames;
        if (names == null) {
            names = ParameterNames.of(classFile.bytes(), view().name(), view().descriptor(), isStatic());
            parameterNames = names;
        }
        return names;
    }

    /** Returns the name of the type that its results are declared to be of: what it returns, or what the future holds. */
    public String resultType() {
        return resultDescriptor().getClassName();
    }

    /** Returns the names of that type and of all that it extends or implements. */
    public List<String> resultTypes() {
        Type result = resultDescriptor();
        List<String> names = new ArrayList<>();
        if (result.getSort() == Type.OBJECT) {
            for (String name : classFile.supertypes(result.getInternalName())) {
                names.add(name.replace('/', '.'));
            }
        }
        return names;
    }

    private Type resultDescriptor() {
        return method.isAsynchronous() ? method.held() : method.returned();
    }
}
