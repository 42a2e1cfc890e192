package org.orgo.studio.coverage;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;

/**
 * How the rows of a live table decided about the newest tasks.
 *
 * @param since when the oldest of them was opened
 * @param asked whether the table decided about any of them
 * @param minimumGroup from how many on work is counted that the reader may not read
 * @param rows all rows of the live table, in its order
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record RecordedCoverage(
    String table, Instant since, boolean asked, int minimumGroup, List<UsedRow> rows) {

  /**
   * @param number from 1
   * @param row its id
   * @param work how many tasks it decided about
   * @param rerouted how many of them people gave to another queue
   * @param complaints about how many of them somebody complained later
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record UsedRow(int number, String row, int work, int rerouted, int complaints) {}
}
