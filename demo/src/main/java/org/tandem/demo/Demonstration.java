package org.tandem.demo;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.tandem.cast.WholeCast;

/** What the demonstration adds to the server: its world, and the cast that plays it. */
@ComponentScan
@Import(WholeCast.class)
class Demonstration {}
