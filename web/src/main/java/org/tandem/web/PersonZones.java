package org.tandem.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.tandem.base.identity.Identity;
import org.tandem.web.look.Zones;

/** The zone that somebody reads in is the one in which their mornings begin: their mails go by it. */
@Component
class PersonZones implements Zones {

    private final Identity identity;

    PersonZones(Identity identity) {
        this.identity = identity;
    }

    @Override
    public void chosen(ZoneId zone, HttpServletRequest request) {
        Asker.of(request).ifPresent(asker -> identity.live(asker.person().id(), zone));
    }
}
