/**
 * Start-up. The front doors are {@link io.asyncache.agent.Launcher}, which the JVM calls and which is all that the
 * application's class loader ever sees of asyncache, and {@link io.asyncache.agent.Agent}, which reads like a list of what
 * is done. Nothing belongs here that is needed after the start, but for what is told to people.
 */
@NullMarked
package io.asyncache.agent;

import org.jspecify.annotations.NullMarked;
