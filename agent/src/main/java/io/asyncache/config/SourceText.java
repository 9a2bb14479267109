package io.asyncache.config;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.yaml.snakeyaml.reader.StreamReader;

/** From a file's bytes to text that YAML allows. */
final class SourceText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SourceText() {}

    static String of(byte[] bytes, Problems problems) throws Refusal {
        if (bytes.length > ConfigurationReader.MAXIMUM_BYTES) {
            problems.add(problems.position(1, 1), "the file is larger than 1 MiB, more than any configuration needs");
            throw new Refusal();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer decoded = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), decoded, true);
        decoded.flip();
        if (decoded.hasRemaining() && decoded.get(0) == BYTE_ORDER_MARK) {
            decoded.get();
        }
        String text = decoded.toString();
        if (result.isError()) {
            problems.add(end(text, problems), "the file is not in UTF-8 here; save it as UTF-8");
            throw new Refusal();
        }
        refuseControlCharacters(text, problems);
        return text;
    }

    /** SnakeYAML would refuse them too, but only say how many characters stand before. */
    private static void refuseControlCharacters(String text, Problems problems) throws Refusal {
        int c;
        for (int at = 0; at < text.length(); at += Character.charCount(c)) {
            c = text.codePointAt(at);
            if (!StreamReader.isPrintable(c)) {
                problems.add(
                        end(text.substring(0, at), problems),
                        "the character U+" + String.format("%04X", c) + " is not allowed in YAML");
                throw new Refusal();
            }
        }
    }

    /** The place after a text, counted as SnakeYAML does: Unicode's separators end lines too. */
    static Position end(String text, Problems problems) {
        int line = 1;
        int column = 1;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean isLoneReturn = c == '\r' && at + 1 < text.length() && text.charAt(at + 1) != '\n';
            if (isLoneReturn || "\n\u0085\u2028\u2029".indexOf(c) >= 0) {
                line++;
                column = 1;
            } else if (!Character.isLowSurrogate(c)) {
                column++;
            }
        }
        return problems.position(line, column);
    }
}
