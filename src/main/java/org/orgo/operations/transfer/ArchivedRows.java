package org.orgo.operations.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import org.orgo.organizations.Organization;
import org.orgo.platform.hashes.Sha256;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;

/** Moves the rows of one table, one at a time, and counts and hashes what stands in the archive. */
final class ArchivedRows {

  private final TransferTable table;
  private final RowTranslation translation;
  private final MessageDigest digest = Sha256.digest();
  private long rows;

  ArchivedRows(TransferTable table, DefinitionReferences references) {
    this.table = table;
    this.translation = new RowTranslation(table, references);
  }

  ArchivedTable writeTo(OutputStream archive, Connection connection, Organization organization)
      throws SQLException, IOException {
    CopyOut out =
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut(organization));
    byte[] row;
    while ((row = out.readFromCopy()) != null) {
      byte[] archived = translation.exported(row);
      count(archived);
      archive.write(archived);
    }
    return counted();
  }

  void readFrom(InputStream archive, Connection connection, String target)
      throws SQLException, IOException {
    CopyIn in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copyIn(target));
    try {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      int next;
      while ((next = archive.read()) >= 0) {
        line.write(next);
        if (next == '\n') {
          write(in, line.toByteArray());
          line.reset();
        }
      }
      if (line.size() > 0) {
        write(in, line.toByteArray());
      }
      in.endCopy();
    } finally {
      if (in.isActive()) {
        in.cancelCopy();
      }
    }
  }

  private void write(CopyIn in, byte[] archived) throws SQLException {
    byte[] row = translation.imported(archived);
    in.writeToCopy(row, 0, row.length);
  }

  private void count(byte[] archived) {
    digest.update(archived);
    rows++;
  }

  private ArchivedTable counted() {
    return new ArchivedTable(table.qualified(), rows, ArchiveManifest.hex(digest.digest()));
  }
}
