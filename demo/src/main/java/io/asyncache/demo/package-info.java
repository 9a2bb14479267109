/**
 * Plays one program twice, without and with the agent, compares what reached the server, and says whether that is what
 * asyncache promises.
 *
 * <p>{@link io.asyncache.demo.Demo} is the front door.
 */
package io.asyncache.demo;
