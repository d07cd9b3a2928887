package org.tandem.proof;

import java.util.List;
import java.util.Optional;

/** The files of an exit kit, wherever they lie. Paths have slashes and no leading one. Not trusted. */
public interface KitFiles {
    /** The bytes at this path, nothing when there is no such file. */
    Optional<byte[]> read(String path);

    /** Every path. */
    List<String> paths();
}
