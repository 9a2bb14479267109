package io.asyncache.manage;

import io.asyncache.spelling.Suggestions;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the command line has the agent do in the application's JVM: one command, whose answer goes into the mailbox.
 *
 * <p>An answer has {@code version}, and either {@code error}, a sentence, or what was asked for.
 */
public final class Command {

    private final Operations operations;
    private final Sessions sessions;

    /**
     * Creates what carries out commands.
     *
     * @param sessions those who want to be told again and again
     */
    public Command(Operations operations, Sessions sessions) {
        this.operations = operations;
        this.sessions = sessions;
    }

    /**
     * Carries out a command.
     *
     * @param name as on the command line
     * @param directory the mailbox
     */
    public void perform(String name, File directory) throws IOException {
        Mailbox mailbox = new Mailbox(directory);
        Map<String, @Nullable Object> reply = new LinkedHashMap<>();
        reply.put("version", operations.status().version());
        try {
            answer(name, new Request(mailbox.read(Mailbox.REQUEST)), mailbox, reply);
        } catch (Refusal | UnsupportedOperationException refused) {
            reply.put("error", refused.getMessage());
        } catch (RuntimeException | LinkageError failed) {
            reply.put("error", name + " has failed: " + failed);
        }
        mailbox.write(Mailbox.REPLY, reply);
    }

    private void answer(String name, Request request, Mailbox mailbox, Map<String, @Nullable Object> reply)
            throws Refusal {
        switch (name) {
            case "status" -> reply.put("status", StatusJson.write(operations.status()));
            case "enable", "disable" -> reply.put("caches", enable(request, name.equals("enable")));
            case "clear" -> reply.put("caches", clear(known(request.texts("caches"))));
            case "evict" -> reply.put("evicted", evict(request));
            case "reload" -> reply.put("problems", operations.reload());
            case "top" -> sessions.open(mailbox, request.whole("intervalMillis"));
            default -> throw new Refusal("asyncache " + operations.status().version() + " knows no command " + name);
        }
    }

    private List<String> enable(Request request, boolean enabled) throws Refusal {
        List<String> caches = known(request.texts("caches"));
        if (caches.isEmpty()) {
            operations.setEnabled(enabled);
        } else {
            for (String cache : caches) {
                operations.setEnabled(cache, enabled);
            }
        }
        if (request.truth("clear")) {
            clear(caches);
        }
        return caches;
    }

    private List<String> clear(List<String> caches) {
        if (caches.isEmpty()) {
            operations.clearAll();
        } else {
            caches.forEach(operations::clear);
        }
        return caches;
    }

    private long evict(Request request) throws Refusal {
        String cache = request.text("cache");
        known(List.of(cache));
        return operations.evict(cache, request.texts("key"));
    }

    /** All or none: a name that is wrong keeps the others from being done, too. */
    private List<String> known(List<String> caches) throws Refusal {
        List<String> known = operations.cacheNames();
        for (String cache : caches) {
            if (!known.contains(cache)) {
                throw new Refusal("there is no cache " + cache + Suggestions.didYouMean(cache, known)
                        + (known.isEmpty() ? "" : " (there are: " + String.join(", ", known) + ")"));
            }
        }
        return caches;
    }

    /** What is asked can't be done; the message is for the person who asked. */
    private static final class Refusal extends Exception {

        Refusal(String message) {
            super(message, null, false, false);
        }
    }

    /** What the command is about. */
    private record Request(Map<?, ?> fields) {

        List<String> texts(String name) {
            List<String> texts = new ArrayList<>();
            if (fields.get(name) instanceof List<?> list) {
                list.forEach(each -> texts.add(String.valueOf(each)));
            }
            return texts;
        }

        String text(String name) {
            return fields.get(name) instanceof String text ? text : "";
        }

        boolean truth(String name) {
            return fields.get(name) instanceof Boolean truth && truth;
        }

        long whole(String name) {
            return fields.get(name) instanceof Number number ? number.longValue() : 0;
        }
    }
}
