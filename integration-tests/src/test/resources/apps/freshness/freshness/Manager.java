package freshness;

/** The application's own choice, made after cached calls. */
public final class Manager extends java.util.logging.LogManager {}
