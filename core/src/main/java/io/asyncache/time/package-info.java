/**
 * Time as the engine sees it. The front door is {@link io.asyncache.time.Ticker}, which everything that expires or waits
 * is given; {@link io.asyncache.time.CoarseClock} is the one that production uses, and {@link
 * io.asyncache.time.Heartbeat} the one thread that moves it. What is done when time has passed belongs to the rooms that
 * own it.
 */
@NullMarked
package io.asyncache.time;

import org.jspecify.annotations.NullMarked;
