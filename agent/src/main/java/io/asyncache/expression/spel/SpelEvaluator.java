package io.asyncache.expression.spel;

import io.asyncache.expression.Evaluator;
import io.asyncache.expression.SpelName;
import io.asyncache.expression.UnresolvedExpressionException;
import io.asyncache.expression.ValueReader;
import java.lang.ref.WeakReference;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.expression.EvaluationException;
import org.springframework.expression.ParseException;
import org.springframework.expression.spel.CompiledExpression;

/**
 * Evaluates one expression: interpreted at first, then compiled by Spring.
 *
 * <p>Spring's own mixed mode drops the compiled form at every exception, so an expression that meets null now and then
 * would be compiled again and again. Here the interpreter is asked what is wrong, and the compiled form goes only if the
 * interpreter has an answer where it had none.
 */
public final class SpelEvaluator implements Evaluator {

    private final String written;
    private final String text;
    private final List<SpelName> names;
    private final ValueReader reader;

    private WeakReference<Program> program = new WeakReference<>(null);

    /** Keeps the program, as long as that keeps no class loader but the application's own. */
    private volatile @Nullable Program kept;

    public SpelEvaluator(String written, String text, List<SpelName> names, ValueReader reader) {
        this.written = written;
        this.text = text;
        this.names = List.copyOf(names);
        this.reader = reader;
        try {
            kept = program();
        } catch (ParseException refused) {
            throw new UnresolvedExpressionException("'" + written + "' can't be read: " + refused.getMessage());
        }
    }

    @Override
    public @Nullable Object evaluate(@Nullable Object receiver, @Nullable Object[] arguments, @Nullable Object result)
            throws Throwable {
        Program running = kept;
        if (running == null) {
            running = program();
        }
        Call call = new Call(running, receiver, arguments, result);
        CompiledExpression compiled = running.compiled();
        if (compiled != null) {
            try {
                return compiled.getValue(call, call);
            } catch (VirtualMachineError passedOn) {
                throw passedOn;
            } catch (Throwable unclear) {
                // Either the values or the compiled form are to blame; the interpreter knows.
            }
        }
        try {
            Object value = running.interpret(call);
            running.interpreted(compiled);
            return value;
        } catch (EvaluationException failed) {
            throw Failures.reasonOf(failed, written);
        } finally {
            if (running.hasMetStrangers()) {
                kept = null;
            }
        }
    }

    private synchronized Program program() {
        Program known = program.get();
        if (known == null) {
            known = new Program(text, names, reader);
            program = new WeakReference<>(known);
        }
        return known;
    }
}
