package org.tandem.web.story.browser;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.tandem.base.identity.Identity;
import org.tandem.web.Visitors;
import org.tandem.web.story.Persona;
import org.tandem.web.story.Teller;

/** Tells the story in real browsers, one for each persona, whose letters come by real mail. */
@TestComponent
@Lazy
public class Browsers {

    private final Visitors visitors;
    private final Identity identity;
    private final Map<String, Screen> screens = new HashMap<>();
    private final Set<String> checked = new HashSet<>();
    private final Map<UUID, String> titles = new HashMap<>();
    private @Nullable UUID space;

    Browsers(Visitors visitors, Identity identity) {
        this.visitors = visitors;
        this.identity = identity;
    }

    public Teller teller() {
        return new Teller(
                new BrowserMeeting(this, identity),
                new BrowserSourcing(this),
                new BrowserAgreeing(this),
                new BrowserChoosing(this),
                new BrowserDelivering(this),
                new BrowserEarning(this));
    }

    UUID space() {
        return Objects.requireNonNull(space, "The partnership does not exist yet.");
    }

    void meetIn(UUID partnership) {
        space = partnership;
    }

    Screen screen(Persona persona) {
        return screen(persona.email());
    }

    Screen screen(String email) {
        return screens.computeIfAbsent(email, unknown -> new Screen(visitors.stranger(), checked));
    }

    /** Opens a page of the partnership, such as "needs/new". */
    Screen open(Persona by, String path, Object... parts) {
        return screen(by).open("/spaces/%s/%s".formatted(space(), path.formatted(parts)));
    }

    /** Pages name things by their title, never by their id. */
    UUID name(UUID id, String title) {
        titles.put(id, title);
        return id;
    }

    String title(UUID id) {
        return Objects.requireNonNull(titles.get(id));
    }

    /** The partnership at a glance, as this persona sees it. */
    public void picture(Persona of, Path file) {
        screen(of).open("/spaces/" + space()).picture(file);
    }
}
