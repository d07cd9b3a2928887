package org.tandem.proof;

/** The state of a log: how many leaves, and the root over them. */
public record TreeHead(long size, Hash root) {}
