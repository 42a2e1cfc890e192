package org.orgo.compliance.diagrams;

import java.util.List;
import java.util.UUID;
import org.orgo.engine.deployment.Definitions;
import org.orgo.engine.history.DiagramHistory;
import org.orgo.engine.history.InstanceCounts;
import org.orgo.organizations.profile.LogLevel;
import org.orgo.organizations.profile.OrganizationProfiles;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows who may audit where the instances of a diagram stood and how long they took. All of the
 * organization's are counted, as the record shows times and states of all work.
 */
@Service
@Transactional(readOnly = true)
public class DiagramHeatDesk {

  private final DiagramChoice choice;
  private final DiagramHistory history;
  private final Definitions definitions;
  private final OrganizationProfiles profiles;
  private final Authorizations authorizations;

  DiagramHeatDesk(
      DiagramChoice choice,
      DiagramHistory history,
      Definitions definitions,
      OrganizationProfiles profiles,
      Authorizations authorizations) {
    this.choice = choice;
    this.history = history;
    this.definitions = definitions;
    this.profiles = profiles;
    this.authorizations = authorizations;
  }

  /**
   * In four statements.
   *
   * @throws NotAllowed without the right to audit
   * @throws InvalidRequest when the period is none, or too long
   */
  public DiagramHeat heat(DiagramQuery query) {
    requireAuditor();
    ChosenDiagram chosen = choice.of(query);
    return chosen.versions().isEmpty()
        ? new DiagramHeat(chosen, InstanceCounts.NONE, List.of(), List.of(), keepsSteps())
        : counted(chosen);
  }

  /**
   * The diagram that is drawn, as XML.
   *
   * @throws NotFound when the organization has had no instance of it
   */
  public String diagram(String of) {
    requireAuditor();
    return choice
        .of(new DiagramQuery(of, "", ""))
        .drawn()
        .map(version -> definitions.diagram(version.definitionId()))
        .orElseThrow(() -> new NotFound("diagram"));
  }

  /**
   * The code of the version that a task or case lives in.
   *
   * @throws NotFound when the organization has no instance about it
   */
  public String versionOf(UUID about) {
    requireAuditor();
    return history
        .versionOf(about.toString())
        .map(ChosenDiagram::code)
        .orElseThrow(() -> new NotFound("diagram"));
  }

  private DiagramHeat counted(ChosenDiagram chosen) {
    return new DiagramHeat(
        chosen,
        history.counts(chosen.instances()),
        DurationBucket.of(history.durations(chosen.instances(), DurationBucket.bounds())),
        history.steps(chosen.instances()),
        keepsSteps());
  }

  private boolean keepsSteps() {
    return profiles.current().records().logLevel().keeps(LogLevel.STANDARD);
  }

  private void requireAuditor() {
    authorizations.require(CurrentActor.get(), Permissions.AUDIT_READ);
  }
}
