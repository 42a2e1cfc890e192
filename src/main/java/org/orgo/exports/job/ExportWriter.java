package org.orgo.exports.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.orgo.exports.Export;
import org.orgo.exports.ExportFilter;
import org.orgo.exports.formats.FileStamp;
import org.orgo.exports.formats.RowWriter;
import org.orgo.exports.sources.ExportRows;
import org.orgo.exports.sources.ExportSources;
import org.orgo.exports.sources.ViewerFingerprint;
import org.orgo.people.CurrentActor;
import org.orgo.platform.hashes.Sha256;
import org.springframework.stereotype.Component;

/** Writes one export into a file, row by row, as the actor of this thread. */
@Component
class ExportWriter {

  private final ExportSources sources;
  private final ViewerFingerprint fingerprint;
  private final ExportProperties limits;
  private final ObjectMapper json;
  private final Clock clock;

  ExportWriter(
      ExportSources sources,
      ViewerFingerprint fingerprint,
      ExportProperties limits,
      ObjectMapper json,
      Clock clock) {
    this.sources = sources;
    this.fingerprint = fingerprint;
    this.limits = limits;
    this.json = json;
    this.clock = clock;
  }

  WrittenExport write(Export export, Path file) throws IOException {
    String seen = fingerprint.of(CurrentActor.get());
    MessageDigest digest = Sha256.digest();
    ExportRows rows;
    try (OutputStream out =
            new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest);
        RowWriter writer = RowWriter.of(export.format(), out, stamp(export))) {
      rows = new ExportRows(writer, limits.maxRows());
      sources.of(export.kind()).read(filter(export), export.columns(), rows);
    }
    return new WrittenExport(
        rows.count(),
        Files.size(file),
        HexFormat.of().formatHex(digest.digest()),
        seen,
        rows.masks(),
        rows.itemIds());
  }

  private FileStamp stamp(Export export) {
    return new FileStamp(
        export.exportId().toString(),
        CurrentActor.get().displayName(),
        clock.instant().truncatedTo(ChronoUnit.SECONDS),
        export.purpose());
  }

  private ExportFilter filter(Export export) throws JsonProcessingException {
    return json.treeToValue(export.filter(), ExportFilter.class);
  }
}
