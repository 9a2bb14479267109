package server;

import java.io.InputStream;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;

/** Two web applications with the same classes; one is undeployed, and its class loader is waited for. */
public final class Main {
    private static final int COLLECTIONS = 100;

    public static void main(String[] args) throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(args[0]);
        tomcat.setPort(0);
        tomcat.getConnector();
        deploy(tomcat, "red", args[1]);
        deploy(tomcat, "blue", args[1]);
        tomcat.start();
        for (String name : new String[] {"red", "blue", "red", "blue"}) {
            System.out.println(get(tomcat, name));
        }
        ReferenceQueue<ClassLoader> queue = new ReferenceQueue<>();
        WeakReference<ClassLoader> loader = undeploy(tomcat, "red", queue);
        for (int i = 0; i < COLLECTIONS && loader.get() != null; i++) {
            System.gc();
            queue.remove(100);
        }
        System.out.println("collected=" + (loader.get() == null));
        System.out.println(get(tomcat, "blue"));
        tomcat.stop();
        tomcat.destroy();
    }

    private static void deploy(Tomcat tomcat, String name, String directory) {
        Context context = tomcat.addContext("/" + name, directory);
        Tomcat.addServlet(context, "quotes", "web.QuoteServlet");
        context.addServletMappingDecoded("/quote", "quotes");
    }

    private static WeakReference<ClassLoader> undeploy(Tomcat tomcat, String name, ReferenceQueue<ClassLoader> queue)
            throws Exception {
        Context context = (Context) tomcat.getHost().findChild("/" + name);
        ClassLoader loader = context.getLoader().getClassLoader();
        context.stop();
        tomcat.getHost().removeChild(context);
        return new WeakReference<>(loader, queue);
    }

    private static String get(Tomcat tomcat, String name) throws Exception {
        int port = tomcat.getConnector().getLocalPort();
        URI uri = URI.create("http://localhost:" + port + "/" + name + "/quote?symbol=ACME");
        try (InputStream in = uri.toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
