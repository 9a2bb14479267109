package com.acme.users;

import java.util.concurrent.CompletableFuture;

public final class UserService {

    public CompletableFuture<String> fetchUser(int userId) {
        return UserBackend.answer("user " + userId);
    }

    public CompletableFuture<String> fetchAddress(int userId) {
        return UserBackend.answer("address of user " + userId);
    }

    /** Nobody has that address. */
    public CompletableFuture<String> findByEmail(String email) {
        return UserBackend.answer(null);
    }

    /** Nobody has that number. */
    public CompletableFuture<String> findByPhone(String phone) {
        return UserBackend.answer(null);
    }

    public CompletableFuture<String> saveUser(String user) {
        return UserBackend.answer(user);
    }
}
