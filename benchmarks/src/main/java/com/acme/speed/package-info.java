/** The program whose methods the benchmarks call: ordinary classes that know nothing of asyncache, woven by its agent. */
@NullMarked
package com.acme.speed;

import org.jspecify.annotations.NullMarked;
