package io.asyncache.weave;

import net.bytebuddy.jar.asm.Type;

/**
 * A method that is being woven.
 *
 * @param owner its class's internal name
 * @param parameterNames one after the other with a comma behind each; nothing where a name is unknown
 * @param gate the internal name of the class that links what the woven body calls
 */
record Target(String owner, ScannedMethod method, String parameterNames, String gate) {

    Type[] parameters() {
        return Type.getArgumentTypes(method.view().descriptor());
    }

    Type returned() {
        return method.returned();
    }
}
