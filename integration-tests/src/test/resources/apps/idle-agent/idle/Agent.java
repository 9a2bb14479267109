package idle;

public final class Agent {
    public static void premain(String options) {}

    private Agent() {}
}
