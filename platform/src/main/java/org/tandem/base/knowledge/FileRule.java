package org.tandem.base.knowledge;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.tandem.base.identity.Role;
import org.tandem.base.identity.Seat;
import org.tandem.base.knowledge.Storing.Refused;
import org.tandem.base.knowledge.Storing.Why;

/** How much may be stored, and who may take it back. Every refusal names its limit. */
@Component
class FileRule {

    static final String HANDED_IN =
            "What was handed in sealed stays. Until the deadline a later envelope of yours takes its place.";

    private static final int LONGEST_REASON = 500;

    private final DataSize file;
    private final DataSize space;

    FileRule(
            @Value("${tandem.files.limit:50MB}") DataSize file,
            @Value("${tandem.files.space-limit:5GB}") DataSize space) {
        this.file = file;
        this.space = space;
    }

    /** Of one file. */
    DataSize limit() {
        return file;
    }

    /**
     * @param size what was read of the file; more than the limit when there is more
     * @param before what the space holds without it
     */
    Optional<Refused> size(long size, long before) {
        if (size == 0) {
            return Optional.of(new Refused(Why.EMPTY, "The file is empty."));
        }
        if (size > file.toBytes()) {
            return Optional.of(new Refused(
                    Why.TOO_LARGE,
                    "The file is larger than %d MB. Maybe compress it, or store its parts."
                            .formatted(file.toMegabytes())));
        }
        return before + size <= space.toBytes()
                ? Optional.empty()
                : Optional.of(new Refused(
                        Why.FULL,
                        "The files of this space would take more than %d MB. Withdraw what nobody needs any more."
                                .formatted(space.toMegabytes())));
    }

    /** @param mine whether the asker stored a file whose uploader is hidden */
    static Optional<Refused> withdrawal(Seat who, StoredFile file, boolean mine, String reason) {
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            return Optional.of(new Refused(
                    Why.NOT_YOURS, "Say why, in up to %d characters: the reason stays.".formatted(LONGEST_REASON)));
        }
        if (!file.available()) {
            return Optional.of(new Refused(Why.NOT_YOURS, "This file was withdrawn already."));
        }
        if (file.belongs().handedIn()) {
            return Optional.of(new Refused(Why.NOT_YOURS, HANDED_IN));
        }
        return mine || mayFor(who, file)
                ? Optional.empty()
                : Optional.of(
                        new Refused(
                                Why.NOT_YOURS,
                                "Who stored a file withdraws it; so does a leader of the same party where the uploader is named."));
    }

    private static boolean mayFor(Seat who, StoredFile file) {
        var uploader = file.uploader();
        return uploader != null
                && (uploader.person().equals(who.person())
                        || (uploader.party().equals(who.party()) && who.role() == Role.LEADER));
    }
}
