package counting;

/** Calls one method five times with one argument. */
public final class Main {
    public static void main(String[] args) {
        Users users = new Users();
        for (int i = 0; i < 5; i++) {
            System.out.println(users.fetch(1).join());
        }
        System.out.println("runs=" + users.runs());
    }
}
