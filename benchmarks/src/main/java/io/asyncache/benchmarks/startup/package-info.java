/**
 * What the agent costs an application that starts: processor time of the whole process, beside the same application with an
 * agent that does nothing. The front door is {@link io.asyncache.benchmarks.startup.StartUp}. What a call costs once the
 * application runs does not belong here.
 */
@NullMarked
package io.asyncache.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
