package io.asyncache.weave;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import net.bytebuddy.jar.asm.ClassReader;

/** The bytes of each method of a class file, its flags and attributes included, as they stand there. */
final class MethodInfos {

    private final byte[] classFile;
    private final DataInputStream in;

    private MethodInfos(byte[] classFile) {
        this.classFile = classFile;
        this.in = new DataInputStream(new ByteArrayInputStream(classFile));
    }

    /** Returns them by name and descriptor. */
    static Map<String, byte[]> of(byte[] classFile) {
        try {
            return new MethodInfos(classFile).read();
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    private Map<String, byte[]> read() throws IOException {
        ClassReader reader = new ClassReader(classFile);
        in.skipNBytes(reader.header + 6L);
        in.skipNBytes(2L * in.readUnsignedShort());
        readMembers(reader);
        return readMembers(reader);
    }

    private Map<String, byte[]> readMembers(ClassReader reader) throws IOException {
        Map<String, byte[]> members = new TreeMap<>();
        char[] buffer = new char[reader.getMaxStringLength()];
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            int start = classFile.length - in.available();
            String name = reader.readUTF8(start + 2, buffer) + reader.readUTF8(start + 4, buffer);
            in.skipNBytes(6);
            int attributes = in.readUnsignedShort();
            for (int attribute = 0; attribute < attributes; attribute++) {
                in.skipNBytes(2);
                in.skipNBytes(in.readInt());
            }
            int end = classFile.length - in.available();
            members.put(name, Arrays.copyOfRange(classFile, start, end));
        }
        return members;
    }
}
