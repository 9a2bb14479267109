/**
 * The application of the examples. It knows nothing of asyncache: {@link com.acme.Program} plays one scene for each
 * example, and prints how often its methods' bodies have run.
 */
package com.acme;
