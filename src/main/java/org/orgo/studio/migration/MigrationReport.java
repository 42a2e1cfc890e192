package org.orgo.studio.migration;

import java.util.ArrayList;
import java.util.List;
import org.orgo.tasks.migration.StayReason;
import org.springframework.lang.Nullable;

/**
 * What became of the tasks of a migration.
 *
 * @param left those that stayed, known when it is done
 */
public record MigrationReport(List<MovedTasks> moved, List<LeftTasks> left) {

  /**
   * @param waitState where they were
   * @param goesTo where they are in the live version
   */
  public record MovedTasks(String waitState, String goesTo, int tasks) {}

  /**
   * @param waitState where they are; absent when they have not arrived anywhere yet
   */
  public record LeftTasks(@Nullable String waitState, StayReason reason, int tasks) {}

  public static MigrationReport of(DefinitionMigration migration) {
    List<MovedTasks> moved = new ArrayList<>();
    migration
        .moved()
        .properties()
        .forEach(
            each ->
                moved.add(
                    new MovedTasks(
                        each.getKey(),
                        migration.states().path(each.getKey()).asText(),
                        each.getValue().asInt())));
    List<LeftTasks> left = new ArrayList<>();
    if (migration.remaining() != null) {
      migration
          .remaining()
          .properties()
          .forEach(
              state ->
                  state
                      .getValue()
                      .properties()
                      .forEach(
                          each ->
                              left.add(
                                  new LeftTasks(
                                      state.getKey().isEmpty() ? null : state.getKey(),
                                      StayReason.valueOf(each.getKey()),
                                      each.getValue().asInt()))));
    }
    return new MigrationReport(moved, left);
  }
}
