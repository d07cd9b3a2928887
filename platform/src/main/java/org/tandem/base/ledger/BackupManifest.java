package org.tandem.base.ledger;

import java.time.Instant;
import java.util.List;

/**
 * What a backup holds, so that nothing in it can be damaged or lost unnoticed.
 *
 * @param format always {@value #FORMAT}
 * @param schema the newest migration of the database
 * @param logKey the public key of its logs; the private key is not in a backup
 */
record BackupManifest(String format, Instant takenAt, String schema, String logKey, List<Table> tables) {

    static final String FORMAT = "tandem-backup/1";
    static final String ENTRY = "manifest.json";

    /**
     * @param sha256 of the table's entry, in hexadecimal
     */
    record Table(String name, List<String> columns, long rows, String sha256) {

        String entry() {
            return "tables/" + name + ".copy";
        }

        /** The table and its columns as COPY wants them. */
        String target() {
            return "public.%s (%s)"
                    .formatted(
                            name,
                            columns.stream()
                                    .map(column -> '"' + column + '"')
                                    .collect(java.util.stream.Collectors.joining(", ")));
        }
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
