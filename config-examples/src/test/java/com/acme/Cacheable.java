package com.acme;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The application's own mark for methods whose results may be kept. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Cacheable {}
