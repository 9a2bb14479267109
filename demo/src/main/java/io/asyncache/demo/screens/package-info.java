/**
 * Runs an operator's commands beside a program that is busy, and writes what they show into a document, so that the
 * screens in it are real ones.
 *
 * <p>{@link io.asyncache.demo.screens.Screens} is the front door.
 */
package io.asyncache.demo.screens;
