package org.tandem.web.look;

import jakarta.servlet.http.HttpServletRequest;

/** Knows who reads and where: makes the frame of a request. The application has one; the gallery's test has its own. */
@FunctionalInterface
public interface Frames {

    Frame frame(HttpServletRequest request);
}
