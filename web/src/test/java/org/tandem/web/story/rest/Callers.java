package org.tandem.web.story.rest;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.tandem.Cast;
import org.tandem.base.identity.Identity;
import org.tandem.base.identity.Membership;
import org.tandem.base.identity.Token;
import org.tandem.base.identity.Tokens;
import org.tandem.web.Visitors;
import org.tandem.web.story.Persona;
import org.tandem.web.story.Teller;

/** Tells the story by REST over real HTTP. Only signing up and making tokens are done at their doors: people do these. */
@TestComponent
@Lazy
public class Callers {

    private final Visitors visitors;
    private final Cast cast;
    private final Identity identity;
    private final Tokens tokens;
    private final Map<UUID, Caller> callers = new HashMap<>();
    private @Nullable UUID space;

    Callers(Visitors visitors, Cast cast, Identity identity, Tokens tokens) {
        this.visitors = visitors;
        this.cast = cast;
        this.identity = identity;
        this.tokens = tokens;
    }

    public Teller teller() {
        return new Teller(
                new RestMeeting(this, cast),
                new RestSourcing(this),
                new RestAgreeing(this),
                new RestChoosing(this),
                new RestDelivering(this),
                new RestEarning(this));
    }

    UUID space() {
        return Objects.requireNonNull(space, "The partnership does not exist yet.");
    }

    void meetIn(UUID partnership) {
        space = partnership;
    }

    Caller of(Persona persona) {
        return of(persona.person());
    }

    Caller of(UUID person) {
        return Objects.requireNonNull(callers.get(person));
    }

    /** Gives the person a fresh token for all spaces in which they now have a seat. */
    void renew(UUID person) {
        var spaces =
                identity.memberships(person).stream().map(Membership::space).collect(toSet());
        var created = (Token.Created) tokens.create(person, new Token.Form("The story", spaces, 1));
        callers.put(person, new Caller(visitors.address(), created.secret()));
    }

    /** The path of something in the partnership, such as "needs". */
    String path(String rest, Object... parts) {
        return "/api/spaces/%s/%s".formatted(space(), rest.formatted(parts));
    }

    UUID organisation(Persona persona) {
        return UUID.fromString(of(persona)
                .get(path("parties"))
                .valueStream()
                .filter(party -> party.get("name").asString().equals(persona.organisation()))
                .findFirst()
                .orElseThrow()
                .get("organisation")
                .asString());
    }
}
