package org.orgo.operations.transfer;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.orgo.platform.hashes.Sha256;

/**
 * What is in an archive, and which installations can take it.
 *
 * @param format always {@value #FORMAT}
 * @param schemaVersion the newest migrations of both schemas
 * @param auditKeys ids of the keys that signed the organization's audit
 * @param auditPublicKey of the installation that wrote the archive
 * @param definitions shared diagrams and tables that rows name: by content, with key and version
 * @param total SHA-256 over everything above it
 */
public record ArchiveManifest(
    String format,
    String schemaVersion,
    String organizationId,
    String slug,
    String displayName,
    String exportedAt,
    List<String> auditKeys,
    String auditPublicKey,
    Map<String, String> definitions,
    List<ArchivedTable> tables,
    String total) {

  static final String FORMAT = "orgo-organization-1";
  static final String ENTRY = "manifest.json";

  ArchiveManifest withTotal() {
    return new ArchiveManifest(
        format,
        schemaVersion,
        organizationId,
        slug,
        displayName,
        exportedAt,
        auditKeys,
        auditPublicKey,
        definitions,
        tables,
        computedTotal());
  }

  boolean isWhole() {
    return tables != null && computedTotal().equals(total);
  }

  public long rows() {
    return tables.stream().mapToLong(ArchivedTable::rows).sum();
  }

  private String computedTotal() {
    StringBuilder all = new StringBuilder();
    for (Object part :
        new Object[] {
          format,
          schemaVersion,
          organizationId,
          slug,
          displayName,
          exportedAt,
          auditKeys,
          auditPublicKey,
          definitions
        }) {
      all.append(part).append('\n');
    }
    tables.forEach(
        table ->
            all.append(table.name())
                .append(' ')
                .append(table.rows())
                .append(' ')
                .append(table.sha256())
                .append('\n'));
    return Sha256.hex(all.toString());
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
