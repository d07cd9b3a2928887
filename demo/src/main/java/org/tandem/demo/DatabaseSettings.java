package org.tandem.demo;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.PropertySource;
import org.tandem.base.ledger.DatabaseRoles;
import org.tandem.postgres.Database;

/** Tells the server its database. Who asks waits until the database has started; what does not ask goes on meanwhile. */
final class DatabaseSettings extends PropertySource<CompletableFuture<Database>> {

    private static final Map<String, Function<Database, String>> SETTINGS = Map.of(
            "spring.datasource.url", Database::url,
            "spring.datasource.username", database -> DatabaseRoles.APP,
            "spring.datasource.password", Database::password,
            "spring.flyway.user", Database::user,
            "spring.flyway.password", Database::password);

    DatabaseSettings(CompletableFuture<Database> database) {
        super("database", database);
    }

    @Override
    public @Nullable Object getProperty(String name) {
        var setting = SETTINGS.get(name);
        return setting == null ? null : setting.apply(source.join());
    }
}
