package org.orgo.compliance.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.orgo.cases.CaseEvent;
import org.orgo.cases.record.RecordedCase;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskEvent;
import org.orgo.tasks.record.RecordedTask;
import org.orgo.vocabulary.work.CaseStatus;
import org.orgo.vocabulary.work.TaskLaw;
import org.orgo.vocabulary.work.TaskStatus;

/** The state and the queue of an item at a moment, told from its events. */
record PastState(String status, String ownerRole) {

  static PastState of(RecordedTask recorded, Instant asOf) {
    Task task = recorded.task();
    if (asOf == null) {
      return new PastState(task.status().name(), task.ownerRole());
    }
    List<TaskEvent> until =
        recorded.events().stream().filter(event -> !event.occurredAt().isAfter(asOf)).toList();
    String status = TaskLaw.INITIAL.name();
    String queue = task.ownerRole();
    for (TaskEvent event : until) {
      JsonNode data = event.data();
      switch (event.kind()) {
        case CREATED -> {
          status = data.path("status").asText(status);
          queue = data.path("owner_role").asText(queue);
        }
        case STATUS_CHANGED -> status = data.has("lifecycle") ? status : to(data, status);
        case OWNERSHIP_CHANGED -> queue = data.path("owner_role").asText(queue);
        case ESCALATED -> {
          boolean moved = !data.has("announced");
          status = moved ? TaskStatus.ESCALATED.name() : status;
          queue = moved ? data.path("to_role").asText(queue) : queue;
        }
        default -> {
          // says nothing of either
        }
      }
    }
    return new PastState(status, queue);
  }

  static PastState of(RecordedCase recorded, Instant asOf) {
    String queue = recorded.theCase().ownerRole();
    if (asOf == null) {
      return new PastState(recorded.theCase().status().name(), queue);
    }
    String status = CaseStatus.OPEN.name();
    for (CaseEvent event : recorded.events()) {
      boolean moved = event.kind() == CaseEvent.CaseEventKind.STATUS_CHANGED;
      if (moved && !event.occurredAt().isAfter(asOf)) {
        status = to(event.data(), status);
      }
    }
    return new PastState(status, queue);
  }

  private static String to(JsonNode data, String otherwise) {
    return data.path("to").isTextual() ? data.path("to").asText() : otherwise;
  }
}
