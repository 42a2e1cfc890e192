package org.orgo.engine.decisions.steps;

import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.orgo.engine.decisions.DecisionKey;
import org.orgo.engine.decisions.Decisions;
import org.springframework.beans.factory.ObjectProvider;

/** Lets the business rule tasks ask whose questions a module knows; leaves the others alone. */
final class DecisionSteps extends AbstractBpmnParseListener {

  private final ObjectProvider<StepQuestions> questions;
  private final ObjectProvider<Decisions> decisions;
  private final DecisionHistory history = new DecisionHistory();

  /** Both are made late: they need the engine, which needs this. */
  DecisionSteps(ObjectProvider<StepQuestions> questions, ObjectProvider<Decisions> decisions) {
    this.questions = questions;
    this.decisions = decisions;
  }

  @Override
  public void parseBusinessRuleTask(Element task, ScopeImpl scope, ActivityImpl activity) {
    String process = ((ProcessDefinitionEntity) activity.getProcessDefinition()).getKey();
    String table = attribute(task, "decisionRef");
    String result = attribute(task, "resultVariable");
    if (table != null && result != null) {
      of(process, result).ifPresent(known -> ask(activity, new DecisionKey(table), result, known));
    }
  }

  private Optional<StepQuestions> of(String process, String result) {
    return questions.stream()
        .filter(each -> each.process().equals(process) && each.results().contains(result))
        .findFirst();
  }

  private void ask(ActivityImpl activity, DecisionKey table, String result, StepQuestions known) {
    activity.setActivityBehavior(
        new AskTable(table, result, known, decisions.getObject(), history));
    // the engine makes it one for a local result, which there is none of
    activity.setScope(false);
  }

  private static String attribute(Element task, String name) {
    return task.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, name);
  }
}
