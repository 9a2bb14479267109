/** The examples and the documents' YAML, tried out: {@link io.asyncache.examples.ExamplesIT} runs each example. */
package io.asyncache.examples;
