package io.asyncache.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

/**
 * Apache Camel's language server as Maven Central has it: a fat jar that nobody here wrote, started as its own
 * documentation says. Its own log, with a line for each body that runs, is what the calls are counted by.
 */
class CamelLanguageServerIT {
    private static final String SERVICE = "com.github.cameltooling.lsp.internal.CamelTextDocumentService";

    private static final String HOVER_AND_COMPLETION = """
            methods:
              - match: %1$s.hover(org.eclipse.lsp4j.HoverParams)
                cache: { maximum-size: 1000, expire-after-write: 1h }
              - match: %1$s.completion(org.eclipse.lsp4j.CompletionParams)
                cache: { maximum-size: 1000, expire-after-write: 1h }
            """.formatted(SERVICE);

    private static final String CAPABILITIES = """
            {"processId":null,"rootUri":null,"capabilities":{"textDocument":\
            {"completion":{"completionItem":{"documentationFormat":["plaintext"]}}}}}""";

    private static final String DOCUMENT = """
            {"textDocument":{"uri":"file:///route.xml","languageId":"xml","version":1,"text":\
            "<from uri=\\"timer:ticks?delay=1000\\" xmlns=\\"http://camel.apache.org/schema/blueprint\\"></from>\\n"}}""";

    /** What one run answered and what it cost. */
    private record Session(List<String> answers, long hovers, long completions, Outcome outcome) {}

    @EveryJdk
    @DisplayName("the Camel language server's own hover and completion, asked for twice, run once")
    void languageServer(Jdk jdk) {
        Session plain = session(ChildJvm.on(jdk));
        ChildJvm child = ChildJvm.on(jdk);
        Path file = child.configuration(HOVER_AND_COMPLETION);
        Session cached =
                session(child.options("-javaagent:" + AgentJar.path() + "=config=" + file + ",log-level=debug"));

        assertThat(plain.answers().get(0)).contains("Generate messages in specified intervals");
        assertThat(plain.answers().get(3)).contains("repeatCount");
        assertThat(cached.answers()).isEqualTo(plain.answers());
        assertThat(plain.hovers()).isEqualTo(3);
        assertThat(plain.completions()).isEqualTo(2);
        assertThat(cached.hovers()).as(cached.outcome().stderr()).isEqualTo(2);
        assertThat(cached.completions()).isEqualTo(1);
        assertThat(cached.outcome().agentLines())
                .anyMatch(line -> line.contains(".hover(") && line.contains("1 hits, 2 misses"))
                .anyMatch(line -> line.contains(".completion(") && line.contains("1 hits, 1 misses"));
        assertThat(cached.outcome().status()).isEqualTo(plain.outcome().status());
        assertThat(cached.outcome().otherErrorLines()).isEqualTo(plain.outcome().otherErrorLines());
    }

    private static Session session(ChildJvm child) {
        RunningJvm server = child.options("-Djava.io.tmpdir=" + child.directory())
                .jar(Workspace.jar("applications", "camel-lsp-server.jar"))
                .start();
        LanguageClient client = new LanguageClient(server);
        client.request("initialize", CAPABILITIES);
        client.notify("initialized", "{}");
        client.notify("textDocument/didOpen", DOCUMENT);
        List<String> answers = new ArrayList<>();
        answers.add(client.request("textDocument/hover", at(14)));
        answers.add(client.request("textDocument/hover", at(14)));
        answers.add(client.request("textDocument/hover", at(40)));
        answers.add(client.request("textDocument/completion", at(23)));
        answers.add(client.request("textDocument/completion", at(23)));
        client.request("shutdown", "null");
        client.notify("exit", "null");
        Outcome outcome = server.end();
        String log = Workspace.read(child.directory().resolve("camel-lsp/log-camel-lsp.log"));
        return new Session(answers, count(log, " - hover: "), count(log, " - completion: "), outcome);
    }

    private static String at(int column) {
        return "{\"textDocument\":{\"uri\":\"file:///route.xml\"},\"position\":{\"line\":0,\"character\":%d}}"
                .formatted(column);
    }

    private static long count(String log, String text) {
        return log.lines().filter(line -> line.contains(text)).count();
    }
}
