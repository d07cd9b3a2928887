package org.tandem.base.notices;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address under which people reach this installation, for links in mails. */
@Component
class PublicUrl {

    private final String base;

    PublicUrl(@Value("${tandem.public-url:http://127.0.0.1:8080}") String base) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /** @param path begins with a slash */
    String of(String path) {
        return base + path;
    }
}
