package com.acme.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.profiles.server.ProfileServer;
import java.net.http.HttpClient;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProfileClientTest {
    @Test
    void readsTheProfileThatTheServerSends() throws Exception {
        try (ProfileServer server = new ProfileServer(Duration.ZERO)) {
            ProfileClient client = new ProfileClient(HttpClient.newHttpClient(), server.address());

            assertThat(client.fetchUserData(7).get()).isEqualTo(new Profile(7, "User 7", "Lisbon"));
        }
    }

    @Test
    void passesOnThatTheServerFailsOnce() throws Exception {
        try (ProfileServer server = new ProfileServer(Duration.ZERO)) {
            ProfileClient client = new ProfileClient(HttpClient.newHttpClient(), server.address());

            assertThatThrownBy(() -> client.fetchUserData(5).get())
                    .cause()
                    .isInstanceOf(ProfileUnavailableException.class)
                    .hasMessage("HTTP 503: the database is not there");
            assertThat(client.fetchUserData(5).get().id()).isEqualTo(5);
        }
    }
}
