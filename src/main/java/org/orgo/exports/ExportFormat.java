package org.orgo.exports;

import java.util.Locale;

/** How an export is written. */
public enum ExportFormat {
  CSV("text/csv"),
  /** One JSON object a line. */
  JSONL("application/x-ndjson"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /** Of reports only. */
  PDF("application/pdf");

  private final String mediaType;

  ExportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Whether something of this kind can be written so; a PDF is laid out as a whole. */
  public boolean fits(ExportKind kind) {
    return this != PDF || kind == ExportKind.REPORT;
  }

  public String mediaType() {
    return mediaType;
  }

  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }
}
