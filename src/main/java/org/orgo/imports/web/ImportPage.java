package org.orgo.imports.web;

import java.util.List;
import java.util.Map;
import org.orgo.imports.ImportReport;
import org.orgo.imports.ImportedMessage;
import org.orgo.imports.MailImport;
import org.orgo.web.Layout;
import org.springframework.lang.Nullable;

/**
 * One import.
 *
 * @param report what the rehearsal found; null before it is over
 * @param refusals the first messages that were not taken
 */
public record ImportPage(
    Layout layout,
    MailImport row,
    @Nullable ImportReport report,
    List<ImportedMessage> refusals,
    @Nullable String refused) {

  public String path() {
    return ImportsPage.PATH + "/" + row.importId();
  }

  /** The commonest first. */
  public List<Map.Entry<String, Integer>> labels() {
    return report.labels().entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .toList();
  }
}
