package org.tandem.web.base.identity;

import java.util.UUID;

/**
 * Somebody whom a visitor may sign in as with one click, where an installation offers that (the demo does).
 *
 * @param part who they are: "Leads for the client, Northwind Health"
 */
public record Choice(UUID person, String name, String part) {}
