package org.orgo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orgo.audit.seal.SealKeys;
import org.orgo.operations.transfer.ArchiveManifest;
import org.orgo.operations.transfer.ArchivedTable;
import org.orgo.operations.transfer.OrganizationExport;
import org.orgo.operations.transfer.OrganizationImport;
import org.orgo.platform.database.DatabaseServer;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.SecondInstallation;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A row of every table moves to another installation, with every type of column there is. */
@OrgoTest
class TransferredRowsTests {

  /** Secrets, and seals, of which a made one would be refused. */
  private static final Set<String> STAY =
      Set.of("api_tokens", "second_factors", "recovery_codes", "idempotency_keys", "audit_seals");

  @Autowired OrganizationExport export;
  @Autowired TestOrganizations organizations;
  @Autowired SealKeys keys;
  @Autowired DatabaseServer server;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void a_row_of_every_table_arrives_as_it_was(@TempDir Path folder) throws Exception {
    TestOrganization ours = organizations.found("default");
    FilledTables tables = transaction.execute(status -> new FilledTables(jdbc));
    ours.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status -> tables.fill(ours.id().value(), "travels\tfar\\n", ours.slug())));
    removeSeals(ours);
    Path file = folder.resolve("ours.zip");

    ArchiveManifest written = export.export(ours.slug(), file);
    try (SecondInstallation elsewhere =
        SecondInstallation.start(server, folder.resolve("elsewhere"), keys.signing().published())) {
      assertThat(elsewhere.part(OrganizationImport.class).take(file).manifest()).isEqualTo(written);
    }

    Set<String> filled = new TreeSet<>(tables.inOrder());
    filled.removeAll(STAY);
    assertThat(
            written.tables().stream()
                .filter(table -> table.rows() > 0)
                .map(ArchivedTable::name)
                .map(name -> name.substring(name.indexOf('.') + 1))
                .collect(Collectors.toSet()))
        .containsAll(filled);
  }

  private void removeSeals(TestOrganization ours) throws Exception {
    try (Connection connection =
            DriverManager.getConnection(server.url(), "postgres", server.password("postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute(
          "delete from orgo.audit_seals where organization_id = '%s'".formatted(ours.id()));
    }
  }
}
