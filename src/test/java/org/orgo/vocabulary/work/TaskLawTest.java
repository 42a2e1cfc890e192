package org.orgo.vocabulary.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TaskLawTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PENDING     | IN_PROGRESS, CANCELLED, ESCALATED
          IN_PROGRESS | ON_HOLD, COMPLETED, FAILED, ESCALATED, CANCELLED
          ON_HOLD     | IN_PROGRESS, CANCELLED, ESCALATED
          ESCALATED   | IN_PROGRESS, COMPLETED, FAILED, CANCELLED, ESCALATED
          COMPLETED   | ''
          FAILED      | ''
          CANCELLED   | ''
          """)
  void exactly_the_changes_of_the_law_are_allowed(TaskStatus from, String allowed) {
    List<TaskStatus> lawful =
        Arrays.stream(allowed.split(", "))
            .filter(each -> !each.isBlank())
            .map(TaskStatus::valueOf)
            .toList();

    for (TaskStatus to : TaskStatus.values()) {
      assertThat(TaskLaw.allows(from, to)).as("%s to %s", from, to).isEqualTo(lawful.contains(to));
    }
    assertThat(TaskLaw.reachableFrom(from)).containsExactlyInAnyOrderElementsOf(lawful);
  }

  @Test
  void only_the_system_escalates_what_nobody_works_on() {
    assertThat(changes().filter(each -> TaskLaw.onlyTheSystemMay(each[0], each[1])))
        .containsExactlyInAnyOrder(
            new TaskStatus[] {TaskStatus.PENDING, TaskStatus.ESCALATED},
            new TaskStatus[] {TaskStatus.ON_HOLD, TaskStatus.ESCALATED});
  }

  @Test
  void cancelling_and_failing_need_a_reason() {
    assertThat(changes().filter(each -> TaskLaw.needsReason(each[0], each[1])))
        .containsExactlyInAnyOrder(
            new TaskStatus[] {TaskStatus.PENDING, TaskStatus.CANCELLED},
            new TaskStatus[] {TaskStatus.IN_PROGRESS, TaskStatus.CANCELLED},
            new TaskStatus[] {TaskStatus.ON_HOLD, TaskStatus.CANCELLED},
            new TaskStatus[] {TaskStatus.ESCALATED, TaskStatus.CANCELLED},
            new TaskStatus[] {TaskStatus.IN_PROGRESS, TaskStatus.FAILED},
            new TaskStatus[] {TaskStatus.ESCALATED, TaskStatus.FAILED});
  }

  @ParameterizedTest
  @EnumSource(TaskStatus.class)
  void a_status_is_terminal_exactly_when_nothing_follows(TaskStatus status) {
    assertThat(status.isTerminal()).isEqualTo(TaskLaw.reachableFrom(status).isEmpty());
    assertThat(status.isUnresolved()).isNotEqualTo(status.isTerminal());
  }

  private static Stream<TaskStatus[]> changes() {
    return Arrays.stream(TaskStatus.values())
        .flatMap(from -> Arrays.stream(TaskStatus.values()).map(to -> new TaskStatus[] {from, to}));
  }
}
