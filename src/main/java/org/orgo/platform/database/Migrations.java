package org.orgo.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.migration.JavaMigration;

/** Brings both schemas up to date as the migration role, before anything else connects. */
final class Migrations {

  private Migrations() {}

  static void run(DatabaseServer server, JavaMigration... engineTables) {
    // Flyway uses three: for its table, for migrations, and for what follows them
    HikariConfig config = Pools.config(server, "orgo_owner", 3);
    Pools.withoutStatementLimit(config);
    try (HikariDataSource migrations = Pools.open(config)) {
      migrate(migrations, "orgo", "classpath:db/migration");
      migrate(migrations, "engine", "classpath:db/engine", engineTables);
    } catch (FlywayException failure) {
      throw new CannotStart(
          "The database could not be brought up to date: " + failure.getMessage(), failure);
    }
  }

  private static void migrate(
      DataSource database, String schema, String location, JavaMigration... javaMigrations) {
    Flyway.configure()
        .dataSource(database)
        .schemas(schema)
        .defaultSchema(schema)
        .createSchemas(false)
        .locations(location)
        .failOnMissingLocations(false)
        .javaMigrations(javaMigrations)
        .load()
        .migrate();
  }
}
