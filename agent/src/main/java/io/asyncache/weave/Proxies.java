package io.asyncache.weave;

/** Classes that libraries make at run time to stand in front of others: never taken, since the real method is (S28). */
final class Proxies {

    private static final String[] MARKS = {
        "$$EnhancerBy",
        "$$SpringCGLIB$$",
        "$$FastClassBy",
        "$ByteBuddy$",
        "$HibernateProxy$",
        "$MockitoMock$",
        "_$$_jvst",
        "_$$_Weld",
        "$Proxy$_$$_",
        "_ClientProxy",
        "_Subclass$$",
        "$$Lambda",
        "$auxiliary$",
    };

    private Proxies() {}

    /** Returns whether the class, by its internal name, is a proxy that was made at run time. */
    static boolean isOne(String internalName) {
        if (internalName.startsWith("jdk/proxy") || internalName.startsWith("com/sun/proxy/")) {
            return true;
        }
        for (String mark : MARKS) {
            if (internalName.contains(mark)) {
                return true;
            }
        }
        return isJdkProxy(internalName.substring(internalName.lastIndexOf('/') + 1));
    }

    /** {@code $Proxy} and a number: a JDK proxy of an interface that is not public lies in the interface's package. */
    private static boolean isJdkProxy(String simpleName) {
        if (!simpleName.startsWith("$Proxy") || simpleName.length() == 6) {
            return false;
        }
        for (int i = 6; i < simpleName.length(); i++) {
            if (!Character.isDigit(simpleName.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
