/**
 * The application's management, as guests. The front door is {@link io.asyncache.manage.jmx.PlatformServer}, which finds
 * out whether the application has made its MBean server, and registers {@link io.asyncache.manage.jmx.Beans} there. The
 * only room that knows JMX, and nothing of it is loaded before: it would fix the application's log manager.
 */
@NullMarked
package io.asyncache.manage.jmx;

import org.jspecify.annotations.NullMarked;
