package org.orgo.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;

/**
 * Creates the engine's tables with the engine's own scripts but as the migration role, so that the
 * running application cannot alter them.
 */
final class EngineTables implements JavaMigration {

  private static final List<String> PARTS =
      List.of(
          "engine",
          "history",
          "identity",
          "case.engine",
          "case.history",
          "decision.engine",
          "decision.history");

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("7.24.0");
  }

  @Override
  public String getDescription() {
    return "engine tables";
  }

  @Override
  public Integer getChecksum() {
    return null; // the scripts are the engine's; its own version check guards them
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws Exception {
    try (Statement statement = context.getConnection().createStatement()) {
      for (String part : PARTS) {
        statement.execute(script(part));
      }
    }
  }

  private static String script(String part) throws IOException {
    String path =
        "org/camunda/bpm/engine/db/create/activiti.postgres.create.%s.sql".formatted(part);
    return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
  }
}
