package org.orgo.engine.budget;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orgo.engine.access.EngineCaller;
import org.orgo.engine.access.EngineCaller.CallerKind;

class CommandBudgetTest {

  private static final int ROWS = 20_000;

  private final AtomicLong now = new AtomicLong();
  private final CommandBudget budget = new CommandBudget(now::get);

  @Test
  void twenty_thousand_rows_are_enough_for_every_command() {
    rows(ROWS);

    assertThatThrownBy(() -> rows(1))
        .isInstanceOf(CommandOverBudget.class)
        .hasMessageContaining("after 20000 rows");
  }

  @Test
  void a_command_is_stopped_after_ten_seconds() {
    now.addAndGet(Duration.ofSeconds(10).toNanos());
    rows(ROWS / 2);
    now.incrementAndGet();

    assertThatThrownBy(() -> rows(ROWS / 2))
        .isInstanceOf(CommandOverBudget.class)
        .hasMessageContaining("after 10 seconds");
  }

  @Test
  void the_clock_is_looked_at_once_in_a_few_hundred_rows() {
    now.addAndGet(Duration.ofSeconds(11).toNanos());

    assertThatCode(() -> rows(255)).doesNotThrowAnyException();
    assertThatThrownBy(() -> rows(1)).isInstanceOf(CommandOverBudget.class);
  }

  @Test
  void what_the_installation_does_for_itself_takes_what_it_takes() {
    for (CallerKind own : new CallerKind[] {CallerKind.START_UP, CallerKind.OWN_JOB}) {
      assertThatCode(() -> rows(2 * ROWS, own)).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @CsvSource({"oak, true", ", false"})
  void what_goes_over_the_budget_again_and_again_is_held_where_it_is_an_organizations_own(
      String tenant, boolean held) {
    HeldDefinitions definitions = new HeldDefinitions();
    ExecutionEntity execution = executionOf(tenant);
    for (int breach = 0; breach < HeldDefinitions.MAX_BREACHES; breach++) {
      CommandBudget late = new CommandBudget(now::get);
      now.addAndGet(Duration.ofSeconds(11).toNanos());
      assertThatThrownBy(() -> step(late, execution, definitions)).hasMessageContaining("after");
    }

    CommandBudget next = new CommandBudget(now::get);

    if (held) {
      assertThatThrownBy(() -> step(next, execution, definitions)).hasMessageContaining("is held");
    } else {
      assertThatCode(() -> step(next, execution, definitions)).doesNotThrowAnyException();
    }
  }

  private static ExecutionEntity executionOf(String tenant) {
    ProcessDefinitionEntity definition = new ProcessDefinitionEntity();
    definition.setId("definition");
    definition.setKey("signal-intake");
    definition.setTenantId(tenant);
    ExecutionEntity execution = new ExecutionEntity();
    execution.setProcessDefinition(definition);
    return execution;
  }

  private static void step(
      CommandBudget budget, ExecutionEntity execution, HeldDefinitions definitions) {
    new EngineCaller(CallerKind.ORGANIZATION, "oak", false)
        .deploying(
            () -> {
              budget.step(execution, definitions);
              return null;
            });
  }

  private void rows(int count) {
    rows(count, CallerKind.ORGANIZATION);
  }

  private void rows(int count, CallerKind kind) {
    new EngineCaller(kind, "oak", false)
        .deploying(
            () -> {
              for (int row = 0; row < count; row++) {
                budget.row();
              }
              return null;
            });
  }
}
