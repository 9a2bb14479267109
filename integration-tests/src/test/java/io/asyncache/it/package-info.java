/**
 * The built jar in child JVMs, with applications that know nothing of asyncache, on Java 17 and on the newest JDK
 * of the machine. Front doors: {@link io.asyncache.it.EveryJdk}, {@link io.asyncache.it.ChildJvm} and {@link
 * io.asyncache.it.TestApp}. Tests of single classes don't belong here, nor does a dependency on the agent's code.
 */
package io.asyncache.it;
