package org.orgo.studio.releases;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.orgo.engine.deployment.findings.DeploymentRefused;
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
import org.orgo.studio.shares.NotForAShare;
import org.orgo.studio.shares.PartialOutcome;
import org.orgo.studio.shares.PartialRelease;
import org.orgo.studio.shares.ShareIsRunning;
import org.orgo.studio.shares.Shares;
import org.orgo.studio.shares.TriedFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts definitions live, and takes them back. What runs stays in the version it began in. */
@Service
public class Releases {

  private static final String OWN = "own-";

  private final ReleaseWriter writer;
  private final ReleaseMapper releases;
  private final DefinitionCatalog catalog;
  private final ReleasedKinds kinds;
  private final Shares shares;

  Releases(
      ReleaseWriter writer,
      ReleaseMapper releases,
      DefinitionCatalog catalog,
      ReleasedKinds kinds,
      Shares shares) {
    this.writer = writer;
    this.releases = releases;
    this.catalog = catalog;
    this.kinds = kinds;
    this.shares = shares;
  }

  /**
   * Puts what was approved live.
   *
   * @param base the hash of what was live when it was proposed, by file; null where there was
   *     nothing
   * @throws DefinitionMovedOn when something else is live by now
   * @throws ShareIsRunning when another change of these files is tried on a share
   * @throws DeploymentRefused when it fits together no more, such as with examples that are live
   * @throws NotAllowed without the right to deploy
   */
  @Transactional
  public Release rollOut(
      ProposalId proposal, String title, Map<String, byte[]> files, Map<String, String> base) {
    requireRight();
    writer.begin();
    shares.requireNotTried(files.keySet(), proposal);
    writer.requireFitting(files, base);
    Release release =
        writer.write(
            ReleaseKind.ROLLED_OUT, proposal, null, new ReleaseContent(title, files, Map.of()));
    shares.runningOf(proposal).ifPresent(share -> shares.end(share, PartialOutcome.RELEASED));
    return release;
  }

  /**
   * Tries what was approved on a share of new work, or changes how large the share is. What stays
   * for the others is deployed anew after it: who looks for the newest version finds what is live.
   *
   * @param base as for {@link #rollOut}
   * @throws NotForAShare when one of the files would hold for everybody at once
   * @throws ShareIsRunning when another change is tried
   * @throws DefinitionMovedOn when something else is live by now
   */
  @Transactional
  public void rollOutToShare(
      ProposalId proposal,
      String title,
      Map<String, byte[]> files,
      Map<String, String> base,
      int percent) {
    requireRight();
    writer.begin();
    Optional<PartialRelease> running = shares.runningOf(proposal);
    if (running.isPresent()) {
      shares.change(running.get(), percent);
      return;
    }
    Map<String, byte[]> tried = new TreeMap<>(files);
    tried.keySet().retainAll(shares.requirePossible(files.keySet()));
    writer.requireFitting(files, base);
    ReleaseContent stable = stable(title, tried.keySet());
    kinds.release(title, tried);
    List<TriedFile> versions = tried.keySet().stream().map(this::tried).toList();
    Release release = writer.write(ReleaseKind.PARTIAL, proposal, null, stable);
    shares.begin(proposal, release.releaseId(), percent, versions);
  }

  /**
   * Ends the share of a proposal: new work takes what is live.
   *
   * @return false when none runs
   */
  @Transactional
  public boolean withdrawShare(ProposalId proposal) {
    requireRight();
    writer.begin();
    Optional<PartialRelease> running = shares.runningOf(proposal);
    running.ifPresent(share -> shares.end(share, PartialOutcome.WITHDRAWN));
    return running.isPresent();
  }

  private ReleaseContent stable(String title, Collection<String> files) {
    Map<String, byte[]> own = new TreeMap<>();
    Map<String, byte[]> shared = new TreeMap<>();
    for (String file : files) {
      DefinitionVersion live = catalog.get(file);
      boolean follows = live.origin() == DefinitionOrigin.SHARED;
      (follows ? shared : own).put(file, catalog.source(live));
    }
    return new ReleaseContent("Live beside a share: " + title, own, shared);
  }

  /** The candidate, which is the newest version for a moment. */
  private TriedFile tried(String file) {
    DefinitionVersion candidate = catalog.get(file);
    int number = Integer.parseInt(candidate.version().substring(OWN.length()));
    return new TriedFile(file, number, candidate.sha256());
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
    List<ReleaseFile> files = releases.files(CurrentTenant.require(), id);
    shares.requireNotTried(files.stream().map(ReleaseFile::file).toList(), null);
    for (ReleaseFile file : files) {
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
    shares.requireNotTried(List.of(file), null);
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
            // deployed anew beside a share it has another number
            : live.version().equals(file.version()) || live.sha256().equals(file.sha256());
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
