package org.orgo.operations.installation;

import java.time.Instant;
import java.util.List;
import org.orgo.web.Layout;

/** What was done to the installation, latest first. */
public record InstallationPage(Layout layout, List<Entry> entries) {

  /**
   * @param what in the reader's language
   * @param detail ids; or the empty text
   * @param own whether the reader did it
   */
  public record Entry(String what, String detail, boolean own, Instant at) {}
}
