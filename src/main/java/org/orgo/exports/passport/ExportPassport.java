package org.orgo.exports.passport;

import java.time.Instant;
import java.util.List;
import org.orgo.exports.Export;
import org.springframework.lang.Nullable;

/**
 * Where a file comes from.
 *
 * @param requestedBy name of who ordered it
 * @param decidedBy name of who approved it; null where nobody had to
 * @param fetched by whom and when, oldest first
 */
public record ExportPassport(
    Export export, String requestedBy, @Nullable String decidedBy, List<Fetch> fetched) {

  /** A file was handed out. */
  public record Fetch(@Nullable String by, Instant at) {}
}
