/**
 * An ordinary program that asks a remote service for users' profiles. It is written and compiled against the JDK alone:
 * nothing in it caches, and nothing in it knows of asyncache.
 *
 * <p>{@link com.acme.profiles.StoryProgram} is where it starts.
 */
package com.acme.profiles;
