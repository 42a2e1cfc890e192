package org.orgo.engine.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.oplog.UserOperationLogContext;
import org.camunda.bpm.engine.impl.oplog.UserOperationLogContextEntry;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.junit.jupiter.api.Test;

/** Outside the engine, so whatever would ask the database fails. */
class LeanHistoryTests {

  private final LeanHistoryProducer history = new LeanHistoryProducer();

  @Test
  void what_is_no_batch_is_not_looked_up() {
    assertThat(history.getHistoricBatchById("DATE: ${escalateAt}")).isNull();
    assertThat(history.getHistoricBatchById("async-before")).isNull();
    assertThatThrownBy(() -> history.getHistoricBatchById("7f0c-4d")).isInstanceOf(Exception.class);
  }

  @Test
  void the_start_of_an_intake_is_not_logged_and_what_is_done_to_it_always_is() {
    String started = UserOperationLogEntry.OPERATION_TYPE_CREATE;
    String retried = UserOperationLogEntry.OPERATION_TYPE_SET_JOB_RETRIES;
    assertThat(history.createUserOperationLogEvents(operation(started, "signal-intake"))).isEmpty();
    assertThatThrownBy(
            () -> history.createUserOperationLogEvents(operation(retried, "signal-intake")))
        .isInstanceOf(Exception.class);
    assertThatThrownBy(
            () -> history.createUserOperationLogEvents(operation(started, "task-lifecycle")))
        .isInstanceOf(Exception.class);
  }

  private static UserOperationLogContext operation(String type, String processDefinitionKey) {
    UserOperationLogContextEntry entry = new UserOperationLogContextEntry(type, "ProcessInstance");
    entry.setProcessDefinitionKey(processDefinitionKey);
    entry.setPropertyChanges(List.of(PropertyChange.EMPTY_CHANGE));
    UserOperationLogContext operation = new UserOperationLogContext();
    operation.addEntry(entry);
    return operation;
  }
}
