package org.tandem.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** The version of an object that the caller saw: from If-Match in REST. A change without it is refused with 428. */
public record Edition(int version) {

    public static String tag(int version) {
        return "\"" + version + "\"";
    }

    /** A rule said no: problem details with the rule. */
    public static ResponseEntity<ProblemDetail> refused(String reason) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, reason))
                .build();
    }

    /** @throws IllegalArgumentException when the header is no tag of ours */
    static Edition parse(String header) {
        try {
            return new Edition(
                    Integer.parseInt(header.strip().replaceFirst("^W/", "").replace("\"", "")));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "If-Match (%s) must be the ETag that a GET of this object answered, such as \"3\"."
                            .formatted(header));
        }
    }
}
