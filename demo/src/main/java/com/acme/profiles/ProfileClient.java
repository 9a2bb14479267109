package com.acme.profiles;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/** Fetches profiles over HTTP: every call is a request. */
public final class ProfileClient {
    private final HttpClient http;
    private final URI server;

    public ProfileClient(HttpClient http, URI server) {
        this.http = http;
        this.server = server;
    }

    public CompletableFuture<Profile> fetchUserData(int userId) {
        HttpRequest request =
                HttpRequest.newBuilder(server.resolve("/users/" + userId)).build();
        return http.sendAsync(request, BodyHandlers.ofString()).thenApply(ProfileClient::profileIn);
    }

    private static Profile profileIn(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new ProfileUnavailableException("HTTP " + response.statusCode() + ": " + response.body());
        }
        return Profile.fromJson(response.body());
    }
}
