package org.tandem.demo;

import org.springframework.context.annotation.ComponentScan;

/** What the demonstration adds to the server: its world, and the cast that plays it. */
@ComponentScan({"org.tandem.demo", "org.tandem.cast"})
class Demonstration {}
