/**
 * JSON for programs that read what the command line says, and for what it reads itself. The front doors are {@link
 * io.asyncache.json.JsonWriter}, over records, maps and lists, and {@link io.asyncache.json.JsonReader}. What is said does
 * not belong here. The only room that knows Jackson, of which it uses the streaming core alone.
 */
@NullMarked
package io.asyncache.json;

import org.jspecify.annotations.NullMarked;
