package io.asyncache.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What a program makes of a command's output. */
final class Json {
    private static final ObjectReader READER = new ObjectMapper().reader();

    /** The documents in the text, one after the other. */
    static List<JsonNode> all(String text) {
        List<JsonNode> documents = new ArrayList<>();
        try (var values = READER.forType(JsonNode.class).<JsonNode>readValues(text)) {
            values.forEachRemaining(documents::add);
        } catch (JsonProcessingException wrong) {
            throw new AssertionError("no JSON: " + text, wrong);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return documents;
    }

    /** The one document of a command that was successful. */
    static JsonNode of(Outcome outcome) {
        return of(outcome, 0);
    }

    static JsonNode of(Outcome outcome, int status) {
        List<JsonNode> documents = all(outcome.stdout());
        if (outcome.status() != status
                || documents.size() != 1
                || !outcome.stderr().isEmpty()) {
            throw new AssertionError("not one document alone and status " + status + ": " + outcome);
        }
        return documents.get(0);
    }

    static List<String> members(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private Json() {}
}
