package org.tandem.postgres;

import java.util.List;

/** Whether what was acknowledged survives a power cut. */
enum Durability {
    /** For data that people entered. */
    KEPT(
            List.of(),
            List.of(
                    "-c fsync=on",
                    "-c synchronous_commit=on",
                    "-c full_page_writes=on",
                    "-c max_connections=60",
                    "-c log_checkpoints=off")),

    /** For tests: faster, gone afterwards. */
    TEMPORARY(
            List.of("--no-sync"),
            List.of(
                    "-c fsync=off",
                    "-c synchronous_commit=off",
                    "-c full_page_writes=off",
                    "-c shared_buffers=64MB",
                    "-c max_connections=200",
                    "-c max_wal_size=256MB",
                    "-c autovacuum=off",
                    "-c log_checkpoints=off"));

    private final List<String> initOptions;
    private final List<String> settings;

    Durability(List<String> initOptions, List<String> settings) {
        this.initOptions = initOptions;
        this.settings = settings;
    }

    List<String> initOptions() {
        return initOptions;
    }

    List<String> settings() {
        return settings;
    }
}
