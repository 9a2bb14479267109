package acme.boot;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableAsync;

@SpringBootApplication
@EnableAsync
public class Application {
    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(Application.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        try (var context = application.run(args)) {
            UserClient client = context.getBean(UserClient.class);
            System.out.println("proxied=" + client.getClass().getName().contains("$$"));
            System.out.println("async=" + client.fetchAsync(1).join() + " "
                    + client.fetchAsync(1).join());
            System.out.println(
                    "plain=" + client.fetch(1).join() + " " + client.fetch(1).join());
            System.out.println("other=" + client.fetch(2).join());
            System.out.println("async runs=" + context.getBean(Backend.class).runs("async"));
            System.out.println("plain runs=" + context.getBean(Backend.class).runs("plain"));
            System.out.println(
                    "loader=" + Application.class.getClassLoader().getClass().getSimpleName());
        }
    }
}
