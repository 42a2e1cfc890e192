package org.orgo.operations.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.orgo.audit.seal.SealKeys;
import org.orgo.audit.verification.AuditCheck;
import org.orgo.audit.verification.AuditVerification;
import org.orgo.operations.transfer.refusals.ArchiveOfOtherVersion;
import org.orgo.operations.transfer.refusals.AuditKeyUnknown;
import org.orgo.operations.transfer.refusals.ImportDiffers;
import org.orgo.operations.transfer.refusals.OrganizationPresent;
import org.orgo.organizations.Organization;
import org.orgo.organizations.Organizations;
import org.orgo.platform.database.owner.OwnerConnections;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Service;

/**
 * Takes an organization from an archive, in one transaction: whole and equal to what was exported,
 * or not at all. It arrives suspended, with its mailboxes switched off.
 */
@Service
public class OrganizationImport {

  private final Organizations organizations;
  private final OwnerConnections connections;
  private final SealKeys keys;
  private final AuditVerification audit;
  private final TransferLog log;

  OrganizationImport(
      Organizations organizations,
      OwnerConnections connections,
      SealKeys keys,
      AuditVerification audit,
      TransferLog log) {
    this.organizations = organizations;
    this.connections = connections;
    this.keys = keys;
    this.audit = audit;
    this.log = log;
  }

  /** An organization as it arrived, and what its audit is worth. */
  public record ImportedOrganization(ArchiveManifest manifest, AuditCheck audit) {}

  /**
   * @throws org.orgo.operations.transfer.refusals.ArchiveChanged when the archive is not what was
   *     exported
   * @throws ArchiveOfOtherVersion when it was written by another version
   * @throws OrganizationPresent when its slug is here already
   * @throws AuditKeyUnknown when its audit could not be verified here
   * @throws org.orgo.operations.transfer.refusals.DefinitionsLacking when rows name diagrams or
   *     tables that are not here
   * @throws org.orgo.operations.transfer.refusals.RowsCollide when a row cannot be added
   * @throws ImportDiffers when the database holds something else afterwards
   */
  public ImportedOrganization take(Path file) {
    try (OrganizationArchive archive = OrganizationArchive.open(file)) {
      ArchiveManifest manifest = archive.manifest();
      Organization organization = archive.organization();
      if (organizations.has(manifest.slug())) {
        throw new OrganizationPresent(manifest.slug());
      }
      requireBelieved(manifest);
      load(archive, organization);
      log.imported(organization, manifest);
      return new ImportedOrganization(
          manifest, CurrentTenant.as(organization.organizationId(), audit::verify));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void requireBelieved(ArchiveManifest manifest) {
    for (String keyId : manifest.auditKeys()) {
      if (keys.believed(keyId).isEmpty()) {
        throw new AuditKeyUnknown(keyId, manifest.auditPublicKey());
      }
    }
  }

  private void load(OrganizationArchive archive, Organization organization) throws IOException {
    try (Connection connection = connections.open(organization.organizationId())) {
      String present = TransferFacts.read(connection).schemaVersion();
      if (!present.equals(archive.manifest().schemaVersion())) {
        throw new ArchiveOfOtherVersion(archive.manifest().schemaVersion(), present);
      }
      DefinitionReferences references = DefinitionReferences.read(connection);
      references.require(archive.manifest().definitions());
      List<TransferTable> tables = TransferTables.inOrder(connection);
      archive.requireTables(tables);
      ImportStatements statements = new ImportStatements(connection, organization);
      for (TransferTable table : tables) {
        loadTable(archive, table, statements, references);
      }
      compare(archive, tables, statements, references);
      statements.letRest();
      connection.commit();
    } catch (SQLException failure) {
      throw new IllegalStateException("The organization could not be written", failure);
    }
  }

  private static void loadTable(
      OrganizationArchive archive,
      TransferTable table,
      ImportStatements statements,
      DefinitionReferences references)
      throws IOException, SQLException {
    archive.requireUnchanged(table);
    try (InputStream rows = archive.rows(table)) {
      statements.load(table, rows, references);
    }
  }

  /** The same query that wrote the archive must give the same rows here. */
  private static void compare(
      OrganizationArchive archive,
      List<TransferTable> tables,
      ImportStatements statements,
      DefinitionReferences references)
      throws IOException, SQLException {
    for (TransferTable table : tables) {
      ArchivedTable found = statements.read(table, OutputStream.nullOutputStream(), references);
      if (!found.equals(archive.table(table))) {
        throw new ImportDiffers(table.qualified());
      }
    }
  }
}
