package managed;

import java.util.Scanner;
import java.util.concurrent.CompletableFuture;

/** Makes its MBean server when it is told, and looks at it and works with it as an operator's console would. */
public final class Main {
    private static int runs;

    private static CompletableFuture<String> fetch(String name) {
        runs++;
        return CompletableFuture.completedFuture("hello " + name);
    }

    private static Object answer(String[] words) throws Exception {
        return words[0].equals("fetch")
                ? fetch(words[1]).thenApply(hello -> runs).get()
                : Console.answer(words);
    }

    public static void main(String[] arguments) throws Exception {
        Scanner lines = new Scanner(System.in);
        while (lines.hasNextLine()) {
            String[] words = lines.nextLine().split(" ", 2);
            System.out.println(words[0] + "=" + answer(words[1].split(" ")));
        }
    }
}
