package org.orgo.exports.job;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.orgo.exports.ExportId;
import org.orgo.exports.persistence.ExportMapper;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Files in pieces, one of which is in memory at a time. */
@Component
public class ExportChunks {

  private static final int CHUNK_BYTES = 1024 * 1024;

  private final ExportMapper exports;
  private final TransactionTemplate transaction;

  ExportChunks(ExportMapper exports, TransactionTemplate transaction) {
    this.exports = exports;
    this.transaction = transaction;
  }

  /** Stores a file in the caller's transaction. */
  void store(ExportId export, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] chunk = in.readNBytes(CHUNK_BYTES);
      for (int number = 0; chunk.length > 0; number++) {
        exports.addChunk(CurrentTenant.require(), export, number, chunk);
        chunk = in.readNBytes(CHUNK_BYTES);
      }
    }
  }

  /** The file's bytes; each piece is read when its turn comes, in a transaction of its own. */
  public InputStream stream(ExportId export) {
    return new SequenceInputStream(new Pieces(export));
  }

  private Optional<byte[]> piece(ExportId export, int number) {
    return transaction.execute(
        status ->
            exports
                .chunk(CurrentTenant.require(), export, number)
                .map(ExportMapper.ExportChunk::content));
  }

  private final class Pieces implements Enumeration<InputStream> {

    private final ExportId export;
    private int number;
    private Optional<byte[]> next;

    Pieces(ExportId export) {
      this.export = export;
      next = piece(export, 0);
    }

    @Override
    public boolean hasMoreElements() {
      return next.isPresent();
    }

    @Override
    public InputStream nextElement() {
      byte[] bytes = next.orElseThrow(NoSuchElementException::new);
      number++;
      next = piece(export, number);
      return new ByteArrayInputStream(bytes);
    }
  }
}
