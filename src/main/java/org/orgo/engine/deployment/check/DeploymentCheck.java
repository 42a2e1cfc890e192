package org.orgo.engine.deployment.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.orgo.engine.deployment.allowlist.Lifting;
import org.orgo.engine.deployment.check.bounds.Bounds;
import org.orgo.engine.deployment.check.conventions.FormReferencesRule;
import org.orgo.engine.deployment.check.diagrams.BpmnTexts;
import org.orgo.engine.deployment.check.diagrams.CalledDefinitionsRule;
import org.orgo.engine.deployment.check.diagrams.ModelRule;
import org.orgo.engine.deployment.check.forms.ChangedForms;
import org.orgo.engine.deployment.check.forms.FormCheck;
import org.orgo.engine.deployment.check.forms.FormFieldsRule;
import org.orgo.engine.deployment.check.forms.FormsAtHand;
import org.orgo.engine.deployment.check.tables.DecisionCheck;
import org.orgo.engine.deployment.check.tables.TableCheck;
import org.orgo.engine.deployment.check.tables.TableContracts;
import org.orgo.engine.deployment.findings.DeploymentRefused;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.engine.deployment.findings.Findings;

/**
 * Checks a deployment before the engine reads a byte of it, since diagrams, tables and forms are
 * code from strangers. Lists everything that is wrong with it.
 */
public final class DeploymentCheck {

  private static final int MAX_BYTES = 1024 * 1024;

  private final Predicate<String> isPublished;
  private final List<ModelRule> contributed;
  private final TableContracts contracts;
  private final Predicate<String> putsOff;

  /**
   * @param isPublished whether a delegate of this name is published to diagrams
   * @param contributed rules of modules about their own diagrams
   */
  public DeploymentCheck(Predicate<String> isPublished, List<ModelRule> contributed) {
    this(isPublished, contributed, tenant -> List.of());
  }

  /**
   * As {@link #DeploymentCheck(Predicate, List)}.
   *
   * @param contracts of the tables that modules ask; looked up for each deployment
   */
  public DeploymentCheck(
      Predicate<String> isPublished, List<ModelRule> contributed, TableContracts contracts) {
    this(isPublished, contributed, contracts, delegate -> false);
  }

  /**
   * As {@link #DeploymentCheck(Predicate, List, TableContracts)}.
   *
   * @param putsOff whether a published delegate sets the date that a timer waits for next
   */
  public DeploymentCheck(
      Predicate<String> isPublished,
      List<ModelRule> contributed,
      TableContracts contracts,
      Predicate<String> putsOff) {
    this.isPublished = isPublished;
    this.contributed = List.copyOf(contributed);
    this.contracts = contracts;
    this.putsOff = putsOff;
  }

  /** Refuses the deployment with everything that is wrong with it. */
  public void require(Map<String, byte[]> resources, KnownDefinitions known) {
    List<Finding> violations = check(resources, known);
    if (!violations.isEmpty()) {
      throw new DeploymentRefused(violations);
    }
  }

  public List<Finding> check(Map<String, byte[]> resources, KnownDefinitions known) {
    int size = resources.values().stream().mapToInt(content -> content.length).sum();
    if (size > MAX_BYTES) {
      return List.of(
          Finding.ofFile(
              String.join(", ", resources.keySet()),
              "size",
              "the deployment is larger than 1 MB",
              "Deploy fewer or smaller files"));
    }
    return checkLifted(Lifting.of(resources), known);
  }

  /** A diagram that is written in our language, whatever else is wrong with it. */
  public Optional<BpmnModelInstance> readable(byte[] diagram) {
    Map<String, byte[]> resources = Lifting.of(Map.of("diagram.bpmn", diagram));
    return new ModelsAtHand(resources, new BpmnTexts(isPublished), KnownDefinitions.none()).only();
  }

  /** The ids of the processes, decisions or forms in a file; none if it cannot be read. */
  public static Set<String> definedIn(String file, byte[] content) {
    return file.endsWith(".form")
        ? FormCheck.idOf(content).map(Set::of).orElse(Set.of())
        : DefinedIds.in(List.of(content));
  }

  private List<Finding> checkLifted(Map<String, byte[]> resources, KnownDefinitions known) {
    Predicate<String> here = DefinedIds.in(resources.values())::contains;
    BpmnTexts texts = new BpmnTexts(isPublished);
    ModelsAtHand models = new ModelsAtHand(resources, texts, known);
    FormsAtHand forms = new FormsAtHand(resources, known::form);
    List<ModelRule> rules = new ArrayList<>(Bounds.rules(models, putsOff));
    rules.addAll(contributed);
    rules.add(new FormReferencesRule(forms::has));
    rules.add(new FormFieldsRule(forms));
    DiagramCheck diagrams =
        new DiagramCheck(
            texts,
            new CalledDefinitionsRule(here.or(known::hasProcess), here.or(known::hasDecision)),
            rules);
    List<Finding> violations = new ArrayList<>();
    TableCheck tables = new TableCheck(contracts, known.tenant());
    ChangedForms changed = new ChangedForms(forms, models::inUse);
    resources.forEach(
        (name, content) -> violations.addAll(check(name, content, diagrams, tables, changed)));
    return violations;
  }

  private static List<Finding> check(
      String name, byte[] content, DiagramCheck diagrams, TableCheck tables, ChangedForms changed) {
    Findings findings = Findings.in(name);
    switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "bpmn" -> diagrams.check(content, findings);
      case "dmn" -> {
        if (DecisionCheck.check(content, findings)) {
          tables.check(content, findings);
        }
      }
      case "form" -> {
        FormCheck.check(content, findings);
        changed.check(content, findings);
      }
      default ->
          findings.add(
              null,
              "is neither a diagram nor a decision nor a form",
              "Deploy files that end in .bpmn, .dmn or .form only");
    }
    return findings.list();
  }
}
