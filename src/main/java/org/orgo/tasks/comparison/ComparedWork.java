package org.orgo.tasks.comparison;

import java.time.Instant;
import org.springframework.lang.Nullable;

/**
 * Which work is compared: what began in a time, by one version against all others.
 *
 * @param until after the last that began
 * @param lifecycle the diagram that tells one side from the other, by the engine's id; null where a
 *     table does
 * @param table the key of a table that was asked
 * @param version of that table, within the organization
 */
public record ComparedWork(
    Instant since, Instant until, @Nullable String lifecycle, @Nullable String table, int version) {

  public static ComparedWork byLifecycle(Instant since, Instant until, String definition) {
    return new ComparedWork(since, until, definition, null, 0);
  }

  public static ComparedWork byTable(Instant since, Instant until, String table, int version) {
    return new ComparedWork(since, until, null, table, version);
  }

  /** Part of an explanation that names the table, in whatever version. */
  public String asked() {
    return "{\"decisions\":[{\"table\":\"%s\"}]}".formatted(table);
  }

  /** Part of an explanation that names the version. */
  public String decided() {
    return "{\"decisions\":[{\"table\":\"%s\",\"version\":%d}]}".formatted(table, version);
  }
}
