package org.orgo.operations.transfer;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.orgo.audit.seal.SealKeys;
import org.orgo.operations.transfer.refusals.ArchiveFileExists;
import org.orgo.organizations.Organization;
import org.orgo.organizations.Organizations;
import org.orgo.platform.database.OwnerOnly;
import org.orgo.platform.database.owner.OwnerConnections;
import org.springframework.stereotype.Service;

/**
 * Writes one organization as it stands at one moment into a file: its rows in Orgo's tables and in
 * the engine's. The organization may work meanwhile.
 */
@Service
public class OrganizationExport {

  private final Organizations organizations;
  private final OwnerConnections connections;
  private final SealKeys keys;
  private final TransferLog log;
  private final Clock clock;

  OrganizationExport(
      Organizations organizations,
      OwnerConnections connections,
      SealKeys keys,
      TransferLog log,
      Clock clock) {
    this.organizations = organizations;
    this.connections = connections;
    this.keys = keys;
    this.log = log;
    this.clock = clock;
  }

  /**
   * @param file must not exist; only its owner can read it
   * @throws org.orgo.organizations.UnknownOrganization when none has the slug
   * @throws ArchiveFileExists when there is such a file
   */
  public ArchiveManifest export(String slug, Path file) {
    Organization organization = organizations.get(slug);
    create(file);
    boolean written = false;
    try {
      ArchiveManifest manifest = write(organization, file);
      log.exported(organization, manifest);
      written = true;
      return manifest;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (SQLException failure) {
      throw new IllegalStateException("The organization could not be read", failure);
    } finally {
      if (!written) {
        remove(file);
      }
    }
  }

  private ArchiveManifest write(Organization organization, Path file)
      throws IOException, SQLException {
    try (Connection connection = connections.open(organization.organizationId());
        OutputStream out = Files.newOutputStream(file);
        ZipOutputStream archive = new ZipOutputStream(out)) {
      TransferFacts facts = TransferFacts.read(connection);
      DefinitionReferences references = DefinitionReferences.read(connection);
      List<ArchivedTable> tables = new ArrayList<>();
      for (TransferTable table : TransferTables.inOrder(connection)) {
        archive.putNextEntry(new ZipEntry(table.qualified()));
        tables.add(new ArchivedRows(table, references).writeTo(archive, connection, organization));
        archive.closeEntry();
      }
      ArchiveManifest manifest =
          new ArchiveManifest(
                  ArchiveManifest.FORMAT,
                  facts.schemaVersion(),
                  organization.organizationId().toString(),
                  organization.slug(),
                  organization.displayName(),
                  clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                  facts.auditKeys(),
                  keys.signing().published(),
                  references.used(),
                  tables,
                  null)
              .withTotal();
      archive.putNextEntry(new ZipEntry(ArchiveManifest.ENTRY));
      archive.write(new ObjectMapper().writeValueAsBytes(manifest));
      archive.closeEntry();
      connection.rollback();
      return manifest;
    }
  }

  private static void create(Path file) {
    try {
      OwnerOnly.create(file);
    } catch (FileAlreadyExistsException exists) {
      throw new ArchiveFileExists();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
