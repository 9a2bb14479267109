/**
 * The configuration: what the file says, as records, and the reading of it.
 *
 * <p>Front door: {@link io.asyncache.config.ConfigurationReader}, which gives a {@link
 * io.asyncache.config.Configuration} or every {@link io.asyncache.config.Problem} of the file. The only user of
 * SnakeYAML, and of its event parser alone: its facade would initialise java.util.logging. Nothing here knows of
 * weaving or of the engine, watches files, or prints.
 */
@NullMarked
package io.asyncache.config;

import org.jspecify.annotations.NullMarked;
