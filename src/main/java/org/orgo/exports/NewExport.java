package org.orgo.exports;

import java.util.List;

/**
 * What somebody wants exported.
 *
 * @param purpose what the file is for, kept with it
 * @param columns in this order; all where none are named
 */
public record NewExport(
    ExportKind kind,
    ExportFormat format,
    String purpose,
    List<String> columns,
    ExportFilter filter) {}
