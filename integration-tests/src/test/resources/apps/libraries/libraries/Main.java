package libraries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.util.AntPathMatcher;

/** Calls of Jackson and Spring, whose work is counted where they come back to the application. */
public final class Main {
    private static int written;
    private static int read;
    private static int resolved;

    /** What is written; Jackson calls its getter each time that it does. */
    public record Order(int id, List<String> items) {
        public String getStatus() {
            written++;
            return "open";
        }
    }

    private static final class Nodes extends JsonNodeFactory {
        @Override
        public TextNode textNode(String text) {
            read++;
            return super.textNode(text);
        }
    }

    private static final class Messages extends StaticMessageSource {
        @Override
        protected MessageFormat resolveCode(String code, Locale locale) {
            resolved++;
            return super.resolveCode(code, locale);
        }

        @Override
        protected String resolveCodeWithoutArguments(String code, Locale locale) {
            resolved++;
            return super.resolveCodeWithoutArguments(code, locale);
        }
    }

    public static void main(String[] args) throws Exception {
        json();
        messages();
        paths();
        System.out.println("written=" + written);
        System.out.println("read=" + read);
        System.out.println("resolved=" + resolved);
    }

    private static void json() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        mapper.setNodeFactory(new Nodes());
        for (int i = 0; i < 100; i++) {
            Order order = new Order(i % 5, List.of("pen", "ink " + i % 5));
            JsonNode tree = mapper.readTree(mapper.writeValueAsString(order));
            System.out.println(tree.get("items") + " " + tree.get("status").asText());
        }
        Order order = new Order(1, List.of("pen", "ink 1"));
        System.out.println(mapper.writeValueAsString(order));
        mapper.configure(SerializationFeature.INDENT_OUTPUT, true);
        System.out.println(mapper.writeValueAsString(order));
        System.out.println(new ObjectMapper().writeValueAsString(order));
        mapper.configure(SerializationFeature.INDENT_OUTPUT, false);
        System.out.println(mapper.writeValueAsString(order));
        for (int i = 0; i < 2; i++) {
            try {
                mapper.readTree("{ no json");
            } catch (java.io.IOException refused) {
                System.out.println(refused.getMessage());
            }
        }
    }

    private static void messages() {
        Messages messages = new Messages();
        Messages others = new Messages();
        messages.addMessage("greeting", Locale.ENGLISH, "hello");
        messages.addMessage("greeting", Locale.GERMAN, "hallo");
        messages.addMessage("parting", Locale.ENGLISH, "goodbye");
        messages.addMessage("order", Locale.ENGLISH, "order {0}");
        others.addMessage("greeting", Locale.ENGLISH, "ahoy");
        for (int i = 0; i < 20; i++) {
            if (i == 10) {
                messages.addMessage("greeting", Locale.ENGLISH, "good day");
            }
            System.out.println(messages.getMessage("greeting", null, Locale.ENGLISH)
                    + messages.getMessage("greeting", null, Locale.GERMAN)
                    + messages.getMessage("parting", null, Locale.ENGLISH)
                    + messages.getMessage("order", new Object[] {i % 3}, Locale.ENGLISH)
                    + others.getMessage("greeting", null, Locale.ENGLISH));
        }
    }

    private static void paths() {
        AntPathMatcher matcher = new AntPathMatcher();
        SpelExpressionParser parser = new SpelExpressionParser();
        for (int i = 0; i < 20; i++) {
            System.out.println(matcher.match("/users/{id}/*.html", "/users/" + i % 4 + "/a.html")
                    + " " + matcher.extractUriTemplateVariables("/users/{id}", "/users/" + i % 4)
                    + " " + matcher.isPattern("/users/{id}")
                    + " " + matcher.combine("/users", "{id}")
                    + " " + parser.parseExpression("{1, 2, " + i % 4 + "}").getValue(List.class));
        }
    }
}
