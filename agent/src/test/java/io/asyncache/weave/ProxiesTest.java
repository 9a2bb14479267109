package io.asyncache.weave;

import static org.assertj.core.api.Assertions.assertThat;

import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.commons.ClassRemapper;
import net.bytebuddy.jar.asm.commons.SimpleRemapper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdk/proxy2/$Proxy17",
                "com/sun/proxy/$Proxy3",
                "com/acme/$Proxy12",
                "com/acme/Users$$EnhancerBySpringCGLIB$$1a2b3c",
                "com/acme/Users$$EnhancerByCGLIB$$1a2b3c",
                "com/acme/Users$$SpringCGLIB$$0",
                "com/acme/Users$$FastClassBySpringCGLIB$$9",
                "com/acme/Users$ByteBuddy$Xy12",
                "com/acme/Users$HibernateProxy$ab",
                "com/acme/Users$MockitoMock$123",
                "com/acme/Users_$$_jvstabc_0",
                "com/acme/Users$Proxy$_$$_WeldClientProxy",
                "com/acme/Users_ClientProxy",
                "com/acme/Users_Subclass$$x",
                "com/acme/Users$$Lambda$14",
            })
    @DisplayName("S28 classes that stand in front of others are known by their names")
    void knowsProxies(String name) {
        assertThat(Proxies.isOne(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com/acme/Users",
                "com/acme/Users$Inner",
                "com/acme/$Proxy",
                "com/acme/$ProxyX",
                "com/acme/$Proxy1a",
                "com/acme/ProxyClient",
                "com/acme/ByteBuddy",
                "Users",
            })
    void leavesOthersAlone(String name) {
        assertThat(Proxies.isOne(name)).isFalse();
    }

    @Test
    @DisplayName("S28 a proxy's methods are neither taken nor reported")
    void takesNothingOfAProxy() {
        RecordingReport report = new RecordingReport();
        ClassWriter proxy = new ClassWriter(0);
        new ClassReader(ClassFiles.fixture("Loops"))
                .accept(
                        new ClassRemapper(
                                proxy,
                                new SimpleRemapper(
                                        Opcodes.ASM9,
                                        "io/asyncache/weave/fixture/Loops",
                                        "acme/Loops$$SpringCGLIB$$0")),
                        0);

        assertThat(new Weaver(Weaving.selectors("acme.*.*(..)"), Weaving.NONE, report).plan(proxy.toByteArray(), null))
                .isNull();
        assertThat(report.lines()).isEmpty();
    }
}
