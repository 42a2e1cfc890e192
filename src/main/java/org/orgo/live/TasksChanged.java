package org.orgo.live;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.tasks.TaskId;

/** The message between nodes that tasks have changed, for pages that show one of them. */
record TasksChanged(OrganizationId organizationId, Set<TaskId> tasks) {

  static final String CHANNEL = "orgo_live_tasks";

  static TasksChanged parse(String payload) {
    String[] parts = payload.split(" ", 2);
    return new TasksChanged(
        OrganizationId.of(parts[0]),
        Arrays.stream(parts[1].split(",")).map(TaskId::of).collect(Collectors.toSet()));
  }
}
