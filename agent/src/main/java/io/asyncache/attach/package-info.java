/**
 * From the command line into a JVM that runs, without a port. The front doors are {@link io.asyncache.attach.Jvms}, which
 * finds the JVM that a person means, and {@link io.asyncache.attach.AgentInJvm}, which asks the agent that is in it. What
 * is asked and how an answer looks does not belong here. The only room that knows the JDK's attach module, which is not in
 * every runtime; whatever can't be done is told in words for the person who asked.
 */
@NullMarked
package io.asyncache.attach;

import org.jspecify.annotations.NullMarked;
