package org.orgo.operations.transfer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.orgo.operations.transfer.refusals.ArchiveChanged;
import org.orgo.organizations.NewOrganization;
import org.orgo.organizations.Organization;
import org.orgo.platform.hashes.Sha256;
import org.orgo.platform.tenancy.OrganizationId;

/** A file that {@link OrganizationExport} wrote, opened for reading; nothing in it is believed. */
final class OrganizationArchive implements AutoCloseable {

  private static final int MAX_MANIFEST = 1 << 22;
  private static final int BUFFER = 1 << 16;

  private final ZipFile zip;
  private final ArchiveManifest manifest;
  private final Map<String, ArchivedTable> tables;

  private OrganizationArchive(ZipFile zip, ArchiveManifest manifest) {
    this.zip = zip;
    this.manifest = manifest;
    this.tables =
        manifest.tables().stream()
            .collect(Collectors.toMap(ArchivedTable::name, Function.identity(), (one, two) -> one));
  }

  /**
   * @throws ArchiveChanged when it is no archive, or its manifest was changed
   */
  static OrganizationArchive open(Path file) throws IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (IOException noZip) {
      throw new ArchiveChanged("it cannot be opened");
    }
    try {
      return new OrganizationArchive(zip, manifest(zip));
    } catch (RuntimeException refused) {
      zip.close();
      throw refused;
    }
  }

  private static ArchiveManifest manifest(ZipFile zip) {
    ZipEntry entry = zip.getEntry(ArchiveManifest.ENTRY);
    if (entry == null) {
      throw new ArchiveChanged("it has no manifest");
    }
    ArchiveManifest manifest;
    try (InputStream in = zip.getInputStream(entry)) {
      manifest = new ObjectMapper().readValue(in.readNBytes(MAX_MANIFEST), ArchiveManifest.class);
    } catch (IOException unreadable) {
      throw new ArchiveChanged("its manifest cannot be read");
    }
    if (!ArchiveManifest.FORMAT.equals(manifest.format())
        || !manifest.isWhole()
        || !NewOrganization.isSlug(String.valueOf(manifest.slug()))) {
      throw new ArchiveChanged("its manifest was changed");
    }
    return manifest;
  }

  ArchiveManifest manifest() {
    return manifest;
  }

  /** Who it is; everything else about it is in its row. */
  Organization organization() {
    return new Organization(
        new OrganizationId(UUID.fromString(manifest.organizationId())),
        manifest.slug(),
        manifest.displayName(),
        "suspended",
        "UTC",
        "en",
        "default",
        JsonNodeFactory.instance.objectNode(),
        JsonNodeFactory.instance.objectNode().put("kind", "always"));
  }

  /**
   * @throws ArchiveChanged when it has not exactly these tables
   */
  void requireTables(List<TransferTable> wanted) {
    for (TransferTable table : wanted) {
      if (!tables.containsKey(table.qualified()) || zip.getEntry(table.qualified()) == null) {
        throw new ArchiveChanged("it lacks " + table.qualified());
      }
    }
    if (wanted.size() != manifest.tables().size()) {
      throw new ArchiveChanged("it has tables that nobody knows");
    }
  }

  /**
   * Reads a table through before anything of it is written.
   *
   * @throws ArchiveChanged when its rows are not those of the manifest
   */
  void requireUnchanged(TransferTable table) {
    MessageDigest digest = Sha256.digest();
    long lines = 0;
    try (InputStream rows = rows(table)) {
      byte[] buffer = new byte[BUFFER];
      int length;
      while ((length = rows.read(buffer)) >= 0) {
        digest.update(buffer, 0, length);
        for (int at = 0; at < length; at++) {
          lines += buffer[at] == '\n' ? 1 : 0;
        }
      }
    } catch (IOException unreadable) {
      throw new ArchiveChanged("the rows of " + table.qualified() + " cannot be read");
    }
    String sha256 = ArchiveManifest.hex(digest.digest());
    if (!new ArchivedTable(table.qualified(), lines, sha256).equals(table(table))) {
      throw new ArchiveChanged("the rows of " + table.qualified() + " were changed");
    }
  }

  ArchivedTable table(TransferTable table) {
    return tables.get(table.qualified());
  }

  InputStream rows(TransferTable table) throws IOException {
    return new BufferedInputStream(zip.getInputStream(zip.getEntry(table.qualified())));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
