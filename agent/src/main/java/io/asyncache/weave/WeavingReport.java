package io.asyncache.weave;

import io.asyncache.selector.MethodView;

/**
 * Who is told what became of the rules, and knows what they are for. Rules go by their {@link RuleNumbers}.
 */
public interface WeavingReport {

    /** Returns whether methods of this rule are woven; a rule that is off only keeps others from taking them. */
    boolean isWoven(int rule);

    /** Returns whether this rule, one of methods that are cached, takes blocking methods too (S29). */
    boolean takesBlocking(int rule);

    /** A class is looked at again that may have been looked at before: what it had for the rules is found anew. */
    void looksAnew(String internalName);

    /** A method was found that the rule takes. */
    void matched(int rule, String internalName, MethodView method);

    /**
     * The class that the rule names was found, and no method in it that the rule means.
     *
     * @param why a sentence
     */
    void unmatched(int rule, String why);

    /**
     * A method that the rule selects can't be taken.
     *
     * @param why the end of a sentence that begins with the method
     */
    void leftOut(int rule, String internalName, MethodView method, String why);

    /**
     * A method that a rule takes can't be woven for it.
     *
     * @param why the end of a sentence that begins with the method
     */
    void notWoven(int rule, String internalName, MethodView method, String why);

    /** Classes of this class loader can't be woven. */
    void loaderLeftOut(ClassLoader loader, String why);

    /** Some time has passed; called for each class that the JVM loads, so that no thread is needed to notice. */
    void timePasses();

    /** A class could not be woven and stays as it is. */
    void failed(String internalName, Throwable cause);
}
