package io.asyncache.weave;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassReader;

/**
 * A class file that is looked at without the application running.
 *
 * @param hierarchies supertypes by a type's internal name, as far as they were asked for: classes share them
 */
record ClassFile(
        byte[] bytes,
        ClassReader reader,
        ClassScan scan,
        ClassLoader resources,
        Map<String, List<String>> hierarchies) {

    static ClassFile of(byte[] bytes, ClassLoader resources, Map<String, List<String>> hierarchies) {
        ClassReader reader = new ClassReader(bytes);
        return new ClassFile(bytes, reader, ClassScan.of(reader), resources, hierarchies);
    }

    ScannedType type() {
        return new ScannedType(reader, scan.annotations(), resources);
    }

    List<String> supertypes(String internalName) {
        return hierarchies.computeIfAbsent(internalName, name -> {
            List<String> found = new ArrayList<>();
            new Supertypes(name, reader, resources).forEach(found::add);
            return found;
        });
    }
}
