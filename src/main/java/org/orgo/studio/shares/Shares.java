package org.orgo.studio.shares;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.orgo.audit.AuditLog;
import org.orgo.people.CurrentActor;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.studio.persistence.PartialReleaseMapper;
import org.orgo.studio.proposals.ProposalId;
import org.orgo.studio.releases.ReleaseId;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down which change is tried on a share of new work; one of an organization at a time. */
@Component
public class Shares {

  private final PartialReleaseMapper shares;
  private final RunningShares running;
  private final AuditLog audit;
  private final Clock clock;

  Shares(PartialReleaseMapper shares, RunningShares running, AuditLog audit, Clock clock) {
    this.shares = shares;
    this.running = running;
    this.audit = audit;
    this.clock = clock;
  }

  /** Empty when the proposal was never tried on a share, else the last time. */
  @Transactional(readOnly = true)
  public Optional<PartialRelease> ofProposal(ProposalId proposal) {
    return shares.ofProposal(CurrentTenant.require(), proposal);
  }

  @Transactional(readOnly = true)
  public Optional<PartialRelease> running() {
    return shares.running(CurrentTenant.require());
  }

  @Transactional(readOnly = true)
  public Optional<PartialRelease> runningOf(ProposalId proposal) {
    return shares
        .running(CurrentTenant.require())
        .filter(share -> share.proposalId().equals(proposal));
  }

  @Transactional(readOnly = true)
  public List<TriedFile> files(PartialRelease share) {
    return shares.files(CurrentTenant.require(), share.partialReleaseId());
  }

  /** The version of a file that is tried just now; empty when none is. */
  @Transactional(readOnly = true)
  public Optional<TriedFile> triedOf(String file) {
    return shares.running(CurrentTenant.require()).stream()
        .flatMap(share -> files(share).stream())
        .filter(each -> each.file().equals(file))
        .findFirst();
  }

  /**
   * @param proposal whose own share keeps nothing back; null for any
   * @throws ShareIsRunning when one of these files is tried on a share
   */
  @Transactional(readOnly = true)
  public void requireNotTried(Collection<String> files, ProposalId proposal) {
    shares
        .running(CurrentTenant.require())
        .filter(share -> !share.proposalId().equals(proposal))
        .filter(
            share ->
                files(share).stream().map(TriedFile::file).anyMatch(Set.copyOf(files)::contains))
        .ifPresent(
            share -> {
              throw new ShareIsRunning();
            });
  }

  /**
   * @throws NotForAShare when one of these files would hold for everybody at once
   * @throws ShareIsRunning when another change is tried
   * @return those of the files that the share takes
   */
  @Transactional(readOnly = true)
  public Set<String> requirePossible(Collection<String> files) {
    ShareableFiles.require(files);
    if (shares.running(CurrentTenant.require()).isPresent()) {
      throw new ShareIsRunning();
    }
    return files.stream().filter(ShareableFiles::isTried).collect(Collectors.toSet());
  }

  /**
   * @param stable the release that put what stays live for the others live again
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void begin(ProposalId proposal, ReleaseId stable, int percent, List<TriedFile> files) {
    PartialRelease share =
        new PartialRelease(
            PartialReleaseId.random(),
            proposal,
            percent,
            CurrentActor.get().user().orElse(null),
            now(),
            null,
            null);
    shares.insert(CurrentTenant.require(), share, stable);
    files.forEach(
        file -> shares.insertFile(CurrentTenant.require(), share.partialReleaseId(), file));
    changed("share.started", share, percent);
  }

  /** A larger share keeps all work that the smaller one had. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void change(PartialRelease share, int percent) {
    shares.changePercent(CurrentTenant.require(), share.partialReleaseId(), percent);
    changed("share.changed", share, percent);
  }

  /** What begins from now on takes what is live. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void end(PartialRelease share, PartialOutcome outcome) {
    shares.end(
        CurrentTenant.require(),
        share.partialReleaseId(),
        outcome,
        CurrentActor.get().user().orElse(null),
        now());
    changed(
        outcome == PartialOutcome.RELEASED ? "share.completed" : "share.withdrawn",
        share,
        share.percent());
  }

  private void changed(String action, PartialRelease share, int percent) {
    running.changed();
    List<String> facts = new ArrayList<>(List.of("percent:" + percent));
    files(share)
        .forEach(
            each -> {
              facts.add("file:" + each.file() + " own-" + each.version());
              facts.add("sha256:" + each.sha256());
            });
    audit.record(
        LogCategory.WORKFLOW,
        action,
        "partial_release",
        share.partialReleaseId(),
        facts.toArray(String[]::new));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
