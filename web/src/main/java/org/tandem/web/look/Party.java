package org.tandem.web.look;

/**
 * A party as it is shown: always in its tone, with its letter and its pattern, so that one sees who without reading.
 *
 * @param role "client", "provider", "innovator" and so on
 */
public record Party(String name, String role, Tone tone) {

    /** The letter of the mark: the first letter or digit of the name; "?" when the name has none. */
    public String letter() {
        return name.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .map(letter -> letter.toUpperCase(java.util.Locale.ROOT))
                .findFirst()
                .orElse("?");
    }
}
