package org.tandem.web.look;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;

/** Hears in which time zone a reader is, beyond the cookie of one device. */
@FunctionalInterface
public interface Zones {

    void chosen(ZoneId zone, HttpServletRequest request);
}
