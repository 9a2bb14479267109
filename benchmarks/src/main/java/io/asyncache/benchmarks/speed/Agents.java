package io.asyncache.benchmarks.speed;

/** Which agents a benchmark's JVM is started with. */
enum Agents {
    NONE,
    /** asyncache with {@code speed.yaml}. */
    ASYNCACHE,
    /** asyncache with a file that is not enabled. */
    ASYNCACHE_DISABLED,
    /** AspectJ's weaver, which weaves while classes are loaded. */
    ASPECTJ
}
