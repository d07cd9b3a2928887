package org.tandem.web.look;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Theme, language and time zone, chosen at the foot of every page; works without JavaScript and without an account. */
@Controller
class PreferencesPage {

    /** Formats of numbers and dates; the words of the pages are English for now. */
    private static final List<Option> LANGUAGES = Stream.of(
                    "en-GB", "en-US", "de-DE", "fr-FR", "es-ES", "nl-NL", "ja-JP")
            .map(tag -> Option.of(tag, Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH)))
            .toList();

    private final ObjectProvider<Zones> zones;

    PreferencesPage(ObjectProvider<Zones> zones) {
        this.zones = zones;
    }

    @GetMapping("/preferences")
    String show(Frame frame, Model model) {
        model.addAttribute("languages", LANGUAGES);
        model.addAttribute("zones", new TreeSet<>(ZoneId.getAvailableZoneIds()));
        return "look/preferences";
    }

    @PostMapping("/preferences")
    ResponseEntity<Void> change(Form form, HttpServletRequest request) {
        var answer = ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(
                        HttpHeaders.LOCATION,
                        LocalPath.ofReferrer(request.getHeader(HttpHeaders.REFERER))
                                .orElse("/"));
        if (form.ticked("theme")) {
            keep(answer, Preferences.THEME, Theme.of(form.text("theme")).word());
        }
        if (form.ticked("language")) {
            keep(
                    answer,
                    Preferences.LANGUAGE,
                    Locale.forLanguageTag(form.text("language")).toLanguageTag());
        }
        if (form.ticked("zone")) {
            var zone = Preferences.zone(form.text("zone"));
            keep(answer, Preferences.ZONE, zone.getId().replace('/', '.'));
            zones.forEach(one -> one.chosen(zone, request));
        }
        return answer.build();
    }

    private static void keep(ResponseEntity.BodyBuilder answer, String name, String value) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .build();
        answer.header(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
