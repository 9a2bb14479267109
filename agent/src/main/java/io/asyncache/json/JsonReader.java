package io.asyncache.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON: objects as maps in their order, arrays as lists, whole numbers as {@code Long} ({@code BigInteger} beyond),
 * others as {@code Double}.
 */
public final class JsonReader {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonParser in;

    private JsonReader(JsonParser in) {
        this.in = in;
    }

    /**
     * Returns the one value of a text.
     *
     * @throws IllegalArgumentException if the text is no JSON, with what is wrong and where
     */
    public static @Nullable Object read(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonReader reader = new JsonReader(parser);
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new IllegalArgumentException("no JSON: the text is empty");
            }
            Object value = reader.value(first);
            if (parser.nextToken() != null) {
                throw wrong("more than one value", parser.currentTokenLocation());
            }
            return value;
        } catch (JsonProcessingException wrong) {
            throw wrong(wrong.getOriginalMessage(), wrong.getLocation());
        } catch (IOException impossible) {
            throw new IllegalArgumentException("no JSON: " + impossible.getMessage(), impossible);
        }
    }

    private static IllegalArgumentException wrong(String message, @Nullable JsonLocation where) {
        return new IllegalArgumentException("no JSON: " + message
                + (where == null ? "" : " at line " + where.getLineNr() + ", column " + where.getColumnNr()));
    }

    private @Nullable Object value(JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> in.getText();
            case VALUE_NUMBER_INT -> whole();
            case VALUE_NUMBER_FLOAT -> in.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new IllegalArgumentException("no JSON: " + token + " is not expected");
        };
    }

    private Object whole() throws IOException {
        return in.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? in.getBigIntegerValue() : in.getLongValue();
    }

    private Map<String, @Nullable Object> object() throws IOException {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            object.put(name, value(in.nextToken()));
        }
        return object;
    }

    private List<@Nullable Object> array() throws IOException {
        List<@Nullable Object> array = new ArrayList<>();
        for (JsonToken token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
            array.add(value(token));
        }
        return array;
    }
}
