package org.tandem.web.look;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a reader likes to read. Kept in cookies, since it belongs to the device rather than to the person. */
public record Preferences(Theme theme, Locale locale, ZoneId zone) {

    static final String THEME = "tandem-theme";
    static final String LANGUAGE = "tandem-language";
    static final String ZONE = "tandem-zone";

    /** Machine's theme, British English, UTC: what a page shows when nothing is known. */
    public static final Preferences UNKNOWN = new Preferences(Theme.AUTO, Locale.UK, ZoneId.of("UTC"));

    /** From the request's cookies; the language falls back to what the browser asks for. */
    public static Preferences of(HttpServletRequest request) {
        return new Preferences(Theme.of(cookie(request, THEME)), locale(request), zone(cookie(request, ZONE)));
    }

    /** The zone of this name; UTC when it is null or names none. */
    static ZoneId zone(@Nullable String name) {
        try {
            return name == null ? UNKNOWN.zone : ZoneId.of(name.replace('.', '/'));
        } catch (DateTimeException e) {
            return UNKNOWN.zone;
        }
    }

    private static Locale locale(HttpServletRequest request) {
        String chosen = cookie(request, LANGUAGE);
        Locale locale = chosen == null ? request.getLocale() : Locale.forLanguageTag(chosen);
        return locale.getLanguage().isEmpty() ? UNKNOWN.locale : locale;
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name)) {
                return cookie.getValue();
            }
        }
        return null;
    }
}
