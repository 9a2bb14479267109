/**
 * The remote service of the demo: a real HTTP server that answers slowly and counts what reaches it.
 *
 * <p>{@link com.acme.profiles.server.ProfileServer} is all of it.
 */
package com.acme.profiles.server;
