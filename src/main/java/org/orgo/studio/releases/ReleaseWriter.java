package org.orgo.studio.releases;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.orgo.audit.AuditLog;
import org.orgo.engine.deployment.findings.DeploymentRefused;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.people.CurrentActor;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.studio.DefinitionCatalog;
import org.orgo.studio.DefinitionOrigin;
import org.orgo.studio.DefinitionVersion;
import org.orgo.studio.ReleasedKinds;
import org.orgo.studio.persistence.ReleaseMapper;
import org.orgo.studio.proposals.ProposalId;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts files live and writes down what was live before: one release of an organization at a time.
 */
@Component
class ReleaseWriter {

  private final ReleasedKinds kinds;
  private final DefinitionCatalog catalog;
  private final ReleaseMapper releases;
  private final AuditLog audit;
  private final Clock clock;

  ReleaseWriter(
      ReleasedKinds kinds,
      DefinitionCatalog catalog,
      ReleaseMapper releases,
      AuditLog audit,
      Clock clock) {
    this.kinds = kinds;
    this.catalog = catalog;
    this.releases = releases;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What is to go live.
   *
   * @param name says what it is
   * @param own contents that the organization has for its own
   * @param shared contents of shared versions that it goes back to
   */
  record ReleaseContent(String name, Map<String, byte[]> own, Map<String, byte[]> shared) {}

  /**
   * Others wait until the transaction ends, so that what is looked at before is what is replaced.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void begin() {
    releases.lock(CurrentTenant.require());
  }

  /**
   * @param base the hash of what was live when it was proposed, by file; null where there was
   *     nothing
   * @throws DefinitionMovedOn when something else is live by now
   * @throws DeploymentRefused when it fits together no more, such as with examples that are live
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void requireFitting(Map<String, byte[]> files, Map<String, String> base) {
    base.forEach(
        (file, expected) -> {
          String live = catalog.live(file).map(DefinitionVersion::sha256).orElse(null);
          if (live == null ? expected != null : !live.equals(expected)) {
            throw new DefinitionMovedOn(file);
          }
        });
    List<Finding> found = kinds.checkTogether(files);
    if (!found.isEmpty()) {
      throw new DeploymentRefused(found);
    }
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public Release write(
      ReleaseKind kind, ProposalId proposal, ReleaseId undone, ReleaseContent content) {
    begin();
    Map<String, DefinitionOrigin> origins = origins(content);
    Map<String, Optional<DefinitionVersion>> before = new TreeMap<>();
    origins.keySet().forEach(file -> before.put(file, catalog.live(file)));
    kinds.release(content.name(), content.own());
    kinds.backToShared(content.name(), content.shared());
    Release release =
        new Release(
            ReleaseId.random(),
            releases.nextNumber(CurrentTenant.require()),
            kind,
            proposal,
            undone,
            CurrentActor.get().user().orElse(null),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    releases.insert(CurrentTenant.require(), release);
    List<String> facts = new ArrayList<>();
    origins.forEach(
        (file, origin) -> {
          ReleaseFile written = written(file, origin, before.get(file));
          releases.insertFile(CurrentTenant.require(), release, written);
          facts.add("file:" + file + " " + origin);
          facts.add("sha256:" + written.sha256());
        });
    audit.record(
        LogCategory.WORKFLOW,
        "definitions." + kind.name().toLowerCase(Locale.ROOT),
        "definition_release",
        release.releaseId(),
        facts.toArray(String[]::new));
    return release;
  }

  private static Map<String, DefinitionOrigin> origins(ReleaseContent content) {
    Map<String, DefinitionOrigin> origins = new TreeMap<>();
    content.own().keySet().forEach(file -> origins.put(file, DefinitionOrigin.OWN));
    content.shared().keySet().forEach(file -> origins.put(file, DefinitionOrigin.SHARED));
    return origins;
  }

  private ReleaseFile written(
      String file, DefinitionOrigin origin, Optional<DefinitionVersion> before) {
    DefinitionVersion now = catalog.get(file);
    // of a copy of the shared version, the hash tells later whether that has moved on
    boolean own = now.version().startsWith("own");
    return new ReleaseFile(
        file,
        origin,
        own ? now.version() : null,
        now.sha256(),
        before.map(DefinitionVersion::origin).orElse(null),
        before.map(DefinitionVersion::version).orElse(null));
  }
}
