/**
 * What an operator sees and does while the application runs. The front doors are {@link io.asyncache.manage.Operations},
 * which the agent answers, and {@link io.asyncache.manage.Command}, which carries out what the command line asks from
 * outside. Here are values and their forms; how a cache does what it is told does not belong here, nor how a command
 * reaches the JVM. No class of JMX's either: a JVM without management has this room too.
 */
@NullMarked
package io.asyncache.manage;

import org.jspecify.annotations.NullMarked;
