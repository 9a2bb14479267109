package io.asyncache.expression.spel;

import io.asyncache.expression.SpelName;
import io.asyncache.expression.ValueReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.expression.MethodResolver;
import org.springframework.expression.PropertyAccessor;
import org.springframework.expression.TypeConverter;
import org.springframework.expression.spel.CompiledExpression;
import org.springframework.expression.spel.SpelCompilerMode;
import org.springframework.expression.spel.SpelParserConfiguration;
import org.springframework.expression.spel.ast.SpelNodeImpl;
import org.springframework.expression.spel.standard.SpelCompiler;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.DataBindingPropertyAccessor;
import org.springframework.expression.spel.support.StandardTypeConverter;

/** A parsed expression with everything that Spring remembers about the classes it has met. */
final class Program {

    /** So often Spring's interpreter has to have run before it knows the types well enough; Spring's own number. */
    private static final int BEFORE_COMPILING = 100;

    /** Compiling fails for good where an operator can't be compiled, and for now where a type was not seen yet. */
    private static final int ATTEMPTS = 5;

    private static final ClassLoader OWN = Program.class.getClassLoader();

    private final SpelExpression expression;
    private final List<SpelName> names;
    private final List<PropertyAccessor> properties = new ArrayList<>();
    private final List<MethodResolver> methods;
    private final TypeConverter converter = new StandardTypeConverter(DefaultConversionService::new);

    private final AtomicInteger interpretations = new AtomicInteger();
    private int attempts;
    private volatile @Nullable CompiledExpression compiled;
    private volatile boolean strangers;

    Program(String text, List<SpelName> names, ValueReader reader) {
        SpelParserConfiguration configuration = SpelParserConfiguration.builder()
                .compilerMode(SpelCompilerMode.OFF)
                .maximumOperations(SpelParserConfiguration.DEFAULT_MAX_OPERATIONS)
                .build();
        this.expression = new SpelExpressionParser(configuration).parseRaw(text);
        this.names = names;
        for (SpelName name : names) {
            properties.add(new NameAccessor(name));
        }
        properties.add(new MemberAccessor(this, reader, true));
        properties.add(DataBindingPropertyAccessor.forReadOnlyAccess());
        properties.add(new MemberAccessor(this, reader, false));
        this.methods = List.of(new ReadingMethods(this, reader));
    }

    List<SpelName> names() {
        return names;
    }

    List<PropertyAccessor> properties() {
        return properties;
    }

    List<MethodResolver> methods() {
        return methods;
    }

    TypeConverter converter() {
        return converter;
    }

    @Nullable
    Object interpret(Call call) {
        return expression.getValue(call);
    }

    @Nullable
    CompiledExpression compiled() {
        return compiled;
    }

    /** Notes that the interpreter had an answer, where the compiled form, if there was one, had none. */
    void interpreted(@Nullable CompiledExpression failed) {
        if (failed != null) {
            giveUp(failed);
        } else if (interpretations.incrementAndGet() % BEFORE_COMPILING == 0) {
            compile();
        }
    }

    private synchronized void giveUp(CompiledExpression failed) {
        if (compiled == failed) {
            compiled = null;
        }
    }

    private synchronized void compile() {
        if (compiled != null || attempts == ATTEMPTS || strangers) {
            return;
        }
        attempts++;
        try {
            compiled = SpelCompiler.getCompiler(OWN).compile((SpelNodeImpl) expression.getAST());
        } catch (RuntimeException | LinkageError notCompilable) {
            // Spring's compiler is an improvement only: the interpreter goes on.
        }
    }

    /**
     * Returns whether a class may have to go while the application stays, because its loader is none of those that the
     * application's own keeps. Spring's caches must not see it, and what the expression remembers is held weakly.
     */
    boolean isStranger(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        for (ClassLoader known = OWN; known != null; known = known.getParent()) {
            if (known == loader) {
                return false;
            }
        }
        boolean stranger = loader != null && loader != ClassLoader.getPlatformClassLoader();
        if (stranger) {
            strangers = true;
        }
        return stranger;
    }

    /** Returns whether Spring can be left to itself with values of the class. */
    boolean isSprings(Class<?> type) {
        return !isStranger(type) && NameAccessor.isVisible(type);
    }

    /** Returns whether classes were met whose loader may have to go while the application stays. */
    boolean hasMetStrangers() {
        return strangers;
    }
}
