package org.tandem.proof;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of one log: {@code <key name>/log/<space>/<epoch>}. A space has one log an epoch; a restored backup starts
 * the next epoch, because a log may never sign two histories under one name. It begins with the name of the key that
 * signs, so that a trusted key cannot speak for another installation's log.
 *
 * @param epoch from 1 on
 */
public record Origin(String host, UUID space, int epoch) {
    private static final Pattern FORM = Pattern.compile("(.+)/log/([0-9a-f-]{36})/([1-9][0-9]{0,8})");

    public Origin {
        new KeyName(host, 0);
        if (epoch < 1) {
            throw new IllegalArgumentException("Epochs count from 1; %d is none.".formatted(epoch));
        }
    }

    /** @throws MalformedException unless {@code text} has this form */
    public static Origin parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new MalformedException(
                    "'%s' does not name the log of a space (host/log/space/epoch).".formatted(text));
        }
        return new Origin(matcher.group(1), uuid(matcher.group(2)), Integer.parseInt(matcher.group(3)));
    }

    static UUID uuid(String text) {
        UUID uuid;
        try {
            uuid = UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedException("'%s' is not a UUID.".formatted(text), e);
        }
        if (uuid.toString().equals(text)) {
            return uuid;
        }
        throw new MalformedException("'%s' is not a UUID in its one canonical spelling.".formatted(text));
    }

    /** What all epochs of a space share: {@code <key name>/log/<space>}. */
    public String anyEpoch() {
        return "%s/log/%s".formatted(host, space);
    }

    @Override
    public String toString() {
        return "%s/log/%s/%d".formatted(host, space, epoch);
    }
}
