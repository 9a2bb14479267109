package io.asyncache.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A complete configuration that a document shows.
 *
 * @param place the document and the line
 * @param faulty whether the document says that it is refused
 * @param messages of a faulty one: what the document shows next, the messages
 */
record YamlBlock(String place, String text, boolean faulty, List<String> messages) {

    private static final Pattern COMPLETE = Pattern.compile(
            "(\\s*#[^\\n]*\\n|\\s*\\n)*(methods|caches|defaults|invalidations|enabled|watch):.*", Pattern.DOTALL);

    /** Finds those of a document; parts of files, which begin with another key, are left out. */
    static List<YamlBlock> in(String document, List<String> lines) {
        List<YamlBlock> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals("```yaml")) {
                int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf("```");
                String text = String.join("\n", lines.subList(i + 1, end)) + "\n";
                boolean faulty = i > 0 && lines.get(i - 1).equals("<!-- faulty -->");
                if (COMPLETE.matcher(text).matches()) {
                    List<String> messages = faulty ? nextText(lines.subList(end + 1, lines.size())) : List.of();
                    blocks.add(new YamlBlock(document + ":" + (i + 1), text, faulty, messages));
                }
                i = end;
            }
        }
        return blocks;
    }

    private static List<String> nextText(List<String> rest) {
        List<String> fromText = rest.subList(rest.indexOf("```text") + 1, rest.size());
        return List.copyOf(fromText.subList(0, fromText.indexOf("```")));
    }

    @Override
    public String toString() {
        return place;
    }
}
