package org.tandem.base.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a sign-up must look like. */
final class SignUpRule {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,185}");
    private static final int LONGEST_PASSWORD = 200;

    private SignUpRule() {}

    static Optional<SignUp.Refused> check(SignUp.Form form) {
        if (!named(form.name())) {
            return refused("name", "Enter your name, up to %d characters.".formatted(Identity.LONGEST_TEXT));
        }
        if (!EMAIL.matcher(form.email().strip()).matches()) {
            return refused("email", "Enter an e-mail address such as ana@example.org.");
        }
        if (form.password().length() < Identity.SHORTEST_PASSWORD
                || form.password().length() > LONGEST_PASSWORD) {
            return refused(
                    "password",
                    "Use %d to %d characters. Several unrelated words are easy to remember."
                            .formatted(Identity.SHORTEST_PASSWORD, LONGEST_PASSWORD));
        }
        if (!named(form.organisation())) {
            return refused(
                    "organisation",
                    "Enter the name of your organisation, up to %d characters.".formatted(Identity.LONGEST_TEXT));
        }
        return Optional.empty();
    }

    private static boolean named(String text) {
        return !text.isBlank() && text.strip().length() <= Identity.LONGEST_TEXT;
    }

    private static Optional<SignUp.Refused> refused(String field, String reason) {
        return Optional.of(new SignUp.Refused(field, reason));
    }
}
