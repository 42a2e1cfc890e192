package org.orgo.reviews.pack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.Roles;
import org.orgo.routing.ManualOverrides;
import org.orgo.routing.RoutingDecision;
import org.orgo.routing.RoutingDesk;
import org.orgo.routing.SignalFacts;
import org.orgo.tasks.NewTask;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.proposals.Proposals;
import org.orgo.vocabulary.label.HorizontalRole;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.label.LabelCategory;
import org.orgo.vocabulary.label.LabelIntent;
import org.orgo.vocabulary.work.SignalSource;
import org.springframework.stereotype.Component;

/**
 * Opens the task of a decision in the queue that was named, routed by the same tables as others.
 */
@Component
class DecisionTasks {

  private final RoutingDesk routing;
  private final Roles roles;
  private final TaskDesk tasks;
  private final ObjectMapper json;

  DecisionTasks(RoutingDesk routing, Roles roles, TaskDesk tasks, ObjectMapper json) {
    this.routing = routing;
    this.roles = roles;
    this.tasks = tasks;
    this.json = json;
  }

  Task open(String title, String ownerRole) {
    Role owner = roles.require("owner_role", ownerRole);
    Label label =
        new Label(
            Integer.parseInt(owner.verticalBase()),
            LabelCategory.OPERATIONAL,
            LabelIntent.REQUEST,
            Optional.of(HorizontalRole.parse(owner.code())));
    TaskId id = TaskId.random();
    RoutingDecision decision =
        routing
            .forWork(id.value())
            .decideWork(
                SignalFacts.of(SignalSource.MANUAL.name(), "", "").labelled(label),
                new ManualOverrides(null, null, null, null));
    return tasks.open(
        new NewTask(
            id,
            null,
            title,
            "",
            SignalSource.MANUAL,
            null,
            null,
            json.createObjectNode(),
            null,
            new NewTask.Decided(
                decision.type(),
                decision.category(),
                null,
                label,
                decision.severity(),
                decision.priority(),
                decision.visibility(),
                owner.code(),
                decision.reactivity(),
                false,
                Proposals.NONE,
                json.valueToTree(decision.noting("A review decided it.").explanation()))));
  }
}
