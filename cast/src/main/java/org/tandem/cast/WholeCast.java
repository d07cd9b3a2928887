package org.tandem.cast;

import org.springframework.context.annotation.ComponentScan;

/** Everybody and every step of the cast, to be imported by whoever puts the story on stage. */
@ComponentScan
public class WholeCast {}
