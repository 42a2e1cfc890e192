package org.orgo.engine.identity;

import java.util.Arrays;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.orgo.engine.deployment.check.diagrams.ModelRule;
import org.orgo.engine.deployment.findings.Findings;
import org.springframework.stereotype.Component;

/**
 * Requires that a user task names persons and roles of the organization that deploys it. They are
 * shown in the engine's own tools; who works on a task of Orgo is decided by Orgo.
 */
@Component
class AssignmentRule implements ModelRule {

  private static final String PERSON =
      "Write the id of an active person of this organization, or name a role in"
          + " camunda:candidateGroups";
  private static final String ROLE = "Write the code of a role that this organization has";

  private final Directory directory;

  AssignmentRule(Directory directory) {
    this.directory = directory;
  }

  @Override
  public String name() {
    return "assignment";
  }

  @Override
  public void check(BpmnModelInstance model, Findings findings) {
    for (UserTask task : model.getModelElementsByType(UserTask.class)) {
      each(task, task.getCamundaAssignee(), this::isPerson, PERSON, findings);
      each(task, task.getCamundaCandidateUsers(), this::isPerson, PERSON, findings);
      each(task, task.getCamundaCandidateGroups(), this::isRole, ROLE, findings);
    }
  }

  private static void each(
      UserTask task, String names, Predicate<String> exists, String remedy, Findings findings) {
    if (names != null) {
      Arrays.stream(names.split(",", -1))
          .map(String::strip)
          .filter(exists.negate())
          .forEach(
              unknown ->
                  findings.add(task.getId(), "names '" + unknown + "', who is not there", remedy));
    }
  }

  private boolean isPerson(String id) {
    return directory.hasAccount(id);
  }

  private boolean isRole(String code) {
    return directory.groups().stream().anyMatch(role -> role.getId().equals(code));
  }
}
