package org.tandem.base.notices;

/**
 * A mail in plain text.
 *
 * @param subject one line: line breaks and control characters become spaces
 * @param body may hold a secret link; kept until the mail is sent, never logged
 */
public record Mail(String address, String subject, String body) {

    private static final int LONGEST_SUBJECT = 150;

    public Mail {
        var line = subject.replaceAll("\\p{Cntrl}+", " ").strip();
        subject = line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    @Override
    public String toString() {
        return "mail \"%s\"".formatted(subject);
    }
}
