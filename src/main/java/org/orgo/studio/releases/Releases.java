package org.orgo.studio.releases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orgo.engine.deployment.findings.DeploymentRefused;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.studio.DefinitionCatalog;
import org.orgo.studio.DefinitionKind;
import org.orgo.studio.DefinitionOrigin;
import org.orgo.studio.DefinitionVersion;
import org.orgo.studio.ReleasedKinds;
import org.orgo.studio.persistence.ReleaseMapper;
import org.orgo.studio.proposals.ProposalId;
import org.orgo.studio.releases.ReleaseWriter.ReleaseContent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts definitions live, and takes them back. What runs stays in the version it began in. */
@Service
public class Releases {

  private final ReleaseWriter writer;
  private final ReleaseMapper releases;
  private final DefinitionCatalog catalog;
  private final ReleasedKinds kinds;

  Releases(
      ReleaseWriter writer,
      ReleaseMapper releases,
      DefinitionCatalog catalog,
      ReleasedKinds kinds) {
    this.writer = writer;
    this.releases = releases;
    this.catalog = catalog;
    this.kinds = kinds;
  }

  /**
   * Puts what was approved live.
   *
   * @param base the hash of what was live when it was proposed, by file; null where there was
   *     nothing
   * @throws DefinitionMovedOn when something else is live by now
   * @throws DeploymentRefused when it fits together no more, such as with examples that are live
   * @throws NotAllowed without the right to deploy
   */
  @Transactional
  public Release rollOut(
      ProposalId proposal, String title, Map<String, byte[]> files, Map<String, String> base) {
    requireRight();
    writer.begin();
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
    return writer.write(
        ReleaseKind.ROLLED_OUT, proposal, null, new ReleaseContent(title, files, Map.of()));
  }

  /**
   * Takes a release back: what was live before it is live again, as a new version. A file that was
   * new goes, or stays where something may run in it.
   *
   * @throws DefinitionMovedOn when something went live after it
   * @throws NoEarlierVersion when everything in it was new
   */
  @Transactional
  public Release rollBack(ReleaseId id) {
    requireRight();
    writer.begin();
    Release undone =
        releases
            .find(CurrentTenant.require(), id)
            .orElseThrow(() -> new NotFound("definition_release"));
    Map<String, byte[]> own = new LinkedHashMap<>();
    Map<String, byte[]> shared = new LinkedHashMap<>();
    boolean withdrawn = false;
    for (ReleaseFile file : releases.files(CurrentTenant.require(), id)) {
      requireLive(file);
      if (file.beforeOrigin() == DefinitionOrigin.SHARED) {
        shared.put(file.file(), newestShared(file.file()));
      } else if (file.beforeVersion() == null) {
        withdrawn |= kinds.of(DefinitionKind.of(file.file()).orElseThrow()).withdraw(file.file());
      } else {
        own.put(file.file(), catalog.source(catalog.version(file.file(), file.beforeVersion())));
      }
    }
    if (own.isEmpty() && shared.isEmpty() && !withdrawn) {
      throw new NoEarlierVersion();
    }
    return writer.write(
        ReleaseKind.ROLLED_BACK,
        null,
        undone.releaseId(),
        new ReleaseContent("Back from release " + undone.releaseNumber(), own, shared));
  }

  /**
   * Gives up the organization's own version: the shared one holds, and when that moves on, it
   * follows.
   *
   * @throws NoEarlierVersion when it has none of its own, or there is no shared one
   */
  @Transactional
  public Release backToShared(String file) {
    requireRight();
    writer.begin();
    if (catalog.get(file).origin() == DefinitionOrigin.SHARED) {
      throw new NoEarlierVersion();
    }
    return writer.write(
        ReleaseKind.ROLLED_BACK,
        null,
        null,
        new ReleaseContent("Back to shared: " + file, Map.of(), Map.of(file, newestShared(file))));
  }

  /** What a proposal led to, oldest first: its roll-out, and what took that back. */
  @Transactional(readOnly = true)
  public List<Release> ofProposal(ProposalId proposal) {
    return releases.ofProposal(CurrentTenant.require(), proposal);
  }

  private void requireLive(ReleaseFile file) {
    DefinitionVersion live = catalog.get(file.file());
    boolean same =
        file.version() == null
            ? live.origin() == DefinitionOrigin.SHARED
            : live.version().equals(file.version());
    if (!same) {
      throw new DefinitionMovedOn(file.file());
    }
  }

  private byte[] newestShared(String file) {
    return catalog.newestShared(file).map(catalog::source).orElseThrow(NoEarlierVersion::new);
  }

  private static void requireRight() {
    Actor actor = CurrentActor.get();
    if (!actor.may(Permissions.PROCESS_DEPLOY)) {
      throw new NotAllowed(Permissions.PROCESS_DEPLOY);
    }
  }
}
