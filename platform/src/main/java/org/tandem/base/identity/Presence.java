package org.tandem.base.identity;

import java.util.List;

/** A person with the spaces in which they have a seat: what each request of theirs begins with. */
public record Presence(Person person, List<Membership> memberships) {}
