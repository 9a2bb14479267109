/**
 * Loads under way: who leads, who joined, who left, and how the outcome reaches each of them. The front door is {@link
 * io.asyncache.flight.Flights}, one for each store; a {@link io.asyncache.flight.Flight} is one load and a {@link
 * io.asyncache.flight.Caller} one of those who wait for it. Kept values don't belong here, nor does what a key is.
 */
@NullMarked
package io.asyncache.flight;

import org.jspecify.annotations.NullMarked;
