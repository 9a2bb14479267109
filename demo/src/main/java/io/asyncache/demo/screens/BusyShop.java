package io.asyncache.demo.screens;

import com.acme.profiles.BusyProgram;
import io.asyncache.demo.JavaCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** The busy program in a JVM of its own, with the agent. It ends with its standard input, so also with us. */
final class BusyShop implements AutoCloseable {
    private final Process process;

    private BusyShop(Process process) {
        this.process = process;
    }

    /** Returns once it is busy. */
    static BusyShop open(Path agentJar, Path yaml, URI server) throws IOException {
        BusyShop shop = new BusyShop(JavaCommand.with(List.of(
                        "-javaagent:" + agentJar + "=" + yaml,
                        "-cp",
                        System.getProperty("java.class.path"),
                        BusyProgram.class.getName(),
                        server.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
        BufferedReader lines = shop.process.inputReader();
        String line = lines.readLine();
        while (line != null && !line.equals(BusyProgram.BUSY)) {
            line = lines.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("the program has ended before it was busy");
        }
        return shop;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }
}
