package org.tandem.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.tandem.base.identity.Membership;
import org.tandem.base.identity.Spaces;
import org.tandem.base.notices.Waiting;
import org.tandem.web.look.Frame;
import org.tandem.web.look.Frames;
import org.tandem.web.look.Place;
import org.tandem.web.look.Preferences;
import org.tandem.web.look.Reader;

/** The frame of a page: who reads, what waits on them, and the space with its navigation. Two statements. */
@Component
class PageFrames implements Frames {

    private final Waiting waiting;
    private final Spaces spaces;

    PageFrames(Waiting waiting, Spaces spaces) {
        this.waiting = waiting;
        this.spaces = spaces;
    }

    @Override
    public Frame frame(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        var csrf = new Reader.Csrf(token.getParameterName(), token.getToken());
        var preferences = Preferences.of(request);
        var asker = Asker.of(request);
        if (asker.isEmpty()) {
            return Frame.of(Reader.stranger(preferences, csrf));
        }
        var here = SeatArguments.space(request).flatMap(asker.get()::in);
        if (here.isEmpty()) {
            int waits = waiting.count(asker.get().person().id(), asker.get().memberships());
            return Frame.of(reader(asker.get(), preferences, csrf, waits));
        }
        var around = waiting.around(
                asker.get().person().id(), asker.get().memberships(), here.get().space());
        return Frame.of(reader(asker.get(), preferences, csrf, around.waiting()))
                .in(place(here.get(), around.live(), request.getRequestURI()));
    }

    private static Reader reader(Asker asker, Preferences preferences, Reader.Csrf csrf, int waits) {
        return new Reader(
                asker.person().name(),
                preferences,
                csrf,
                waits,
                asker.memberships().stream().map(PageFrames::link).toList());
    }

    private static Reader.Link link(Membership membership) {
        return new Reader.Link(
                membership.name(),
                "/spaces/" + membership.space(),
                Words.lower(membership.kind().title()));
    }

    private Place place(Membership here, Map<String, Integer> live, String uri) {
        var url = "/spaces/" + here.space();
        var parties = spaces.parties(here.space()).stream().map(Words::party).toList();
        return new Place(here.name(), Words.lower(here.kind().title()), url, parties, chapters(url, live, uri));
    }

    private static List<Place.Chapter> chapters(String url, Map<String, Integer> live, String uri) {
        return Navigation.CHAPTERS.stream()
                .map(chapter -> new Place.Chapter(
                        chapter.label(),
                        chapter.stages().stream()
                                .map(stage -> stage.stop(url, live, uri))
                                .toList()))
                .toList();
    }
}
