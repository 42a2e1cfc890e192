package org.orgo.engine.deployment.check.conventions;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.orgo.engine.deployment.check.diagrams.ModelRule;
import org.orgo.engine.deployment.check.paths.Branching;
import org.orgo.engine.deployment.check.paths.Condition;
import org.orgo.engine.deployment.check.paths.ReachedStates;
import org.orgo.engine.deployment.check.paths.TokenState;
import org.orgo.engine.deployment.findings.Findings;
import org.orgo.engine.deployment.model.ExecutableProcess;

/** Requires that every case a token can arrive with has one answer, and not two. */
final class GatewayAnswersRule implements ModelRule {

  private final KnownProcesses processes;

  GatewayAnswersRule(KnownProcesses processes) {
    this.processes = processes;
  }

  @Override
  public String name() {
    return "gateway-answers";
  }

  @Override
  public void check(BpmnModelInstance model, Findings findings) {
    ReachedStates reached = processes.statesOf(model);
    if (reached.isIncomplete()) {
      findings.add(
          null,
          "decides so much that its paths cannot be followed",
          "Split it into processes that call each other");
      return;
    }
    for (FlowNode node : ExecutableProcess.nodesOf(model)) {
      Branching.at(node)
          .ifPresent(each -> new NodeAnswers(each, findings).check(told(each, model, reached)));
    }
  }

  /** What asks for a variable that is not set is another rule's matter. */
  private Set<TokenState> told(
      Branching branching, BpmnModelInstance model, ReachedStates reached) {
    Set<TokenState> states = reached.leaving(branching.node());
    boolean known = processes.of(model).isPresent();
    return states.stream()
        .filter(
            state ->
                !known
                    || branching.answers().values().stream()
                        .allMatch(each -> each.variables().stream().allMatch(state::knows)))
        .collect(Collectors.toSet());
  }

  /** Collects what is wrong with one node's answers; each fault once. */
  private static final class NodeAnswers {

    private final Branching branching;
    private final Findings findings;
    private final Set<Object> said = new HashSet<>();
    private final Set<SequenceFlow> everTaken = new HashSet<>();
    private boolean undecided;

    NodeAnswers(Branching branching, Findings findings) {
      this.branching = branching;
      this.findings = findings;
    }

    void check(Set<TokenState> states) {
      branching.unconditional().forEach(this::unconditional);
      states.forEach(this::in);
      if (!states.isEmpty() && !undecided) {
        branching.answers().forEach((flow, condition) -> neverTaken(flow, condition, states));
      }
    }

    private void in(TokenState state) {
      Optional<List<Map<String, Object>>> tried = branching.triedIn(state);
      tried.ifPresentOrElse(all -> all.forEach(this::with), this::untold);
    }

    private void with(Map<String, Object> values) {
      Optional<List<SequenceFlow>> taken = branching.taken(values);
      taken.ifPresentOrElse(flows -> count(flows, values), this::untold);
    }

    private void count(List<SequenceFlow> taken, Map<String, Object> values) {
      everTaken.addAll(taken);
      if (taken.isEmpty() && !branching.hasDefault() && branching.unconditional().isEmpty()) {
        if (said.add("gap")) {
          findings.add(
              branching.node().getId(),
              "has no answer where " + Branching.inWords(values),
              "Draw a flow for it, or make one flow the default");
        }
      } else if (taken.size() > 1 && !branching.maySplit() && said.add(taken.get(1))) {
        findings.add(
            taken.get(1).getId(),
            "is an answer where "
                + taken.get(0).getId()
                + " is one too: where "
                + Branching.inWords(values),
            "Let one answer only hold in each case");
      }
    }

    private void unconditional(SequenceFlow flow) {
      findings.add(
          flow.getId(),
          "is an answer without a condition",
          "Give it one, or make it the default flow of " + branching.node().getId());
    }

    private void untold() {
      undecided = true;
      if (!branching.hasDefault() && said.add("untold")) {
        findings.add(
            branching.node().getId(),
            "has answers of which nobody can tell whether one always holds",
            "Make one flow the default");
      }
    }

    private void neverTaken(SequenceFlow flow, Condition condition, Set<TokenState> states) {
      boolean listed =
          states.stream()
              .allMatch(
                  state ->
                      condition.variables().stream()
                          .allMatch(
                              name ->
                                  state.knows(name)
                                      && state.values().get(name) != TokenState.ANYTHING));
      if (listed && !everTaken.contains(flow)) {
        findings.add(
            flow.getId(),
            "is never taken, since " + condition + " never holds here",
            condition.variables().isEmpty()
                ? "Compare a variable with something"
                : "Compare with " + Branching.valuesInWords(condition.variables(), states));
      }
    }
  }
}
