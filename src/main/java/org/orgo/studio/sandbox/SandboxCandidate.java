package org.orgo.studio.sandbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.domains.DomainModules;
import org.orgo.engine.decisions.Decisions;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.engine.deployment.walk.CandidateLifecycle;
import org.orgo.organizations.profile.Profile;
import org.orgo.signals.trial.IntakeRules;
import org.orgo.studio.drafts.DraftChecks;
import org.orgo.studio.drafts.DraftId;
import org.orgo.studio.proposals.DraftHasFindings;
import org.orgo.studio.replay.tables.CandidateFiles;
import org.orgo.studio.replay.tables.ReplayTables;
import org.orgo.tasks.forecast.ForecastRules;
import org.springframework.stereotype.Component;

/** Puts together by what a signal is tried. */
@Component
class SandboxCandidate {

  private static final String INTAKE = "signal-intake";

  private final CandidateFiles files;
  private final DraftChecks checks;
  private final ReplayTables tables;
  private final SandboxParts parts;
  private final CandidateConsequences consequences;

  SandboxCandidate(
      CandidateFiles files,
      DraftChecks checks,
      ReplayTables tables,
      SandboxParts parts,
      CandidateConsequences consequences) {
    this.files = files;
    this.checks = checks;
    this.tables = tables;
    this.parts = parts;
    this.consequences = consequences;
  }

  /**
   * @param draft null for what is live
   * @throws org.orgo.platform.refusals.UnknownReference when the organization has no such draft
   * @throws DraftHasFindings when it could not go live as it is
   */
  SandboxRules of(UUID draft) {
    Map<String, byte[]> contents = files.of(draft, Map.of());
    if (draft != null) {
      requireRight(new DraftId(draft));
    }
    Decisions asked = tables.decisions(tables.read(contents));
    Profile profile = parts.profile(contents);
    DomainModules domains = parts.domains(contents);
    return new SandboxRules(
        asked,
        new IntakeRules(
            asked, tables.desk(asked).with(profile).with(domains), parts.diagram(INTAKE, contents)),
        new ForecastRules(
            consequences.hooks(domains),
            profile,
            parts.calendar(contents),
            consequences.path(asked),
            CandidateLifecycle.of(parts.taskLifecycle(contents), domains.formsByType())),
        profile,
        parts.forms(contents),
        parts.sharePercent());
  }

  private void requireRight(DraftId draft) {
    List<Finding> findings = checks.findings(draft);
    if (!findings.isEmpty()) {
      throw new DraftHasFindings(findings);
    }
  }
}
