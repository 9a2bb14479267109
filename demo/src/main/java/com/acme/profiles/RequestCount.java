package com.acme.profiles;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** How many profiles the server has been asked for, as it says itself; asking for the number isn't counted. */
final class RequestCount {
    private final HttpClient http;
    private final HttpRequest question;

    RequestCount(HttpClient http, URI server) {
        this.http = http;
        this.question = HttpRequest.newBuilder(server.resolve("/requests")).build();
    }

    int now() throws IOException, InterruptedException {
        return Integer.parseInt(http.send(question, BodyHandlers.ofString()).body());
    }
}
