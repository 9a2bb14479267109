package com.acme.orders;

/** Who asks for what; made for each call, and equal to none but itself. */
public final class Request {

    private final String id;
    private final String tenant;

    public Request(String id, String tenant) {
        this.id = id;
        this.tenant = tenant;
    }

    public String getId() {
        return id;
    }

    public String getTenant() {
        return tenant;
    }
}
