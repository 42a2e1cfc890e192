package org.orgo.exports.formats;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.orgo.exports.ExportFormat;

/** Writes rows in one format, each at once; what is closed is complete. */
public interface RowWriter extends Closeable {

  void header(List<String> columns) throws IOException;

  /**
   * @param values numbers, texts or what has a text; null where there is none
   */
  void row(List<Object> values) throws IOException;

  static RowWriter of(ExportFormat format, OutputStream out, FileStamp stamp) throws IOException {
    return switch (format) {
      case CSV -> new CsvRows(out);
      case JSONL -> new JsonlRows(out);
      case XLSX -> new XlsxRows(out, stamp);
      case PDF -> new PdfRows(out, stamp);
    };
  }
}
