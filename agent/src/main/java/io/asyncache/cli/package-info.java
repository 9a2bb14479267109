/**
 * The command line in the agent's jar. The front door is {@link io.asyncache.cli.CommandLineTool}; each command is a class
 * of its own, listed in {@code Commands}, and none of them ends the JVM. What a command finds out, it asks the room that
 * knows: nothing is decided here on files, selectors or methods. The only room that knows picocli; the agent in an
 * application's JVM loads nothing of it.
 */
@NullMarked
package io.asyncache.cli;

import org.jspecify.annotations.NullMarked;
