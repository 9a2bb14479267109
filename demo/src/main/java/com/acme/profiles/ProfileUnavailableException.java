package com.acme.profiles;

/** The service answered, but not with a profile. */
public final class ProfileUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProfileUnavailableException(String message) {
        super(message);
    }
}
