package io.asyncache.selector;

import java.util.List;

/**
 * A type as selectors look at it. What costs something is asked last, and only of types whose name, or the selector's
 * {@code +}, gives reason to.
 */
public interface TypeView {

    /** The binary name with slashes, {@code com/acme/Outer$Inner}. */
    String internalName();

    /** Internal names of the annotations that the type itself carries; those it would inherit are not looked for. */
    List<String> annotations();

    /**
     * Internal names of this type and all that it extends or implements, itself first. Each may mean that another
     * class file is read, so the iteration is left as soon as the answer is known; a supertype that can't be found is
     * left out.
     */
    Iterable<String> supertypes();
}
