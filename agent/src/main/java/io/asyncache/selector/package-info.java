/**
 * Which methods a rule means: patterns on types, methods, parameters, return types and annotations.
 *
 * <p>Front door: {@link io.asyncache.selector.Selectors}, all rules' selectors in order; {@link
 * io.asyncache.selector.Selector} is one of them. Everything is answered from names and descriptors as they stand in
 * class files. Reading class files, looking up supertypes and deciding whether a matched method can be cached do not
 * belong here.
 */
@NullMarked
package io.asyncache.selector;

import org.jspecify.annotations.NullMarked;
