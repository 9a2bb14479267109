package io.asyncache.selector;

/** In what a method can be another than a selector means. */
public enum Difference {
    /** Neither the method nor the class that declares it carries the annotation. */
    ANNOTATION,
    /** It returns something else. */
    RETURN_TYPE,
    /** It is declared by another type. */
    TYPE,
    /** It has another name. */
    METHOD,
    /** It has other parameters. */
    PARAMETERS
}
