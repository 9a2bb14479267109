package com.acme.speed;

/** An application that has such a service. It has a public constructor without parameters. */
public interface Application {

    UserService start(Body body);
}
