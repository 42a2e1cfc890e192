package org.orgo.operations.transfer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Replaces the ids of shared definitions in the rows of one table. */
final class RowTranslation {

  private static final Set<String> DEFINITIONS =
      Set.of(
          "proc_def_id_",
          "process_def_id_",
          "dec_def_id_",
          "dec_req_id_",
          "job_def_id_",
          "lifecycle_definition",
          "from_definition",
          "to_definition");
  private static final String THEIR_DEPLOYMENT = "@deployment";

  private final List<String> columns;
  private final int process;
  private final int deployment;
  private final boolean translated;
  private final DefinitionReferences references;

  RowTranslation(TransferTable table, DefinitionReferences references) {
    this.columns = table.columns();
    this.process = Math.max(columns.indexOf("proc_def_id_"), columns.indexOf("process_def_id_"));
    this.deployment = columns.indexOf("deployment_id_");
    this.translated = columns.stream().anyMatch(DEFINITIONS::contains);
    this.references = references;
  }

  /** A row as it stands in an archive. */
  byte[] exported(byte[] row) {
    if (!translated) {
      return row;
    }
    String[] values = values(row);
    if (process >= 0
        && deployment >= 0
        && values[deployment].equals(references.deploymentOf(values[process]))) {
      values[deployment] = THEIR_DEPLOYMENT;
    }
    for (int at = 0; at < values.length; at++) {
      if (DEFINITIONS.contains(columns.get(at))) {
        values[at] = references.exported(values[at]);
      }
    }
    return bytes(values);
  }

  /** A row of an archive as it stands here. */
  byte[] imported(byte[] row) {
    if (!translated) {
      return row;
    }
    String[] values = values(row);
    for (int at = 0; at < Math.min(values.length, columns.size()); at++) {
      if (DEFINITIONS.contains(columns.get(at))) {
        values[at] = references.imported(values[at]);
      }
    }
    if (process >= 0
        && deployment >= 0
        && values.length == columns.size()
        && values[deployment].equals(THEIR_DEPLOYMENT)) {
      values[deployment] = references.deploymentOf(values[process]);
    }
    return bytes(values);
  }

  /** In PostgreSQL's text form, where no tab and no end of line stands inside a value. */
  private static String[] values(byte[] row) {
    String line = new String(row, StandardCharsets.UTF_8);
    return (line.endsWith("\n") ? line.substring(0, line.length() - 1) : line).split("\t", -1);
  }

  private static byte[] bytes(String[] values) {
    return (String.join("\t", values) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
