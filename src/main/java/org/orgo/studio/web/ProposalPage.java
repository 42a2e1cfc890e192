package org.orgo.studio.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.orgo.studio.proposals.Proposal;
import org.orgo.studio.proposals.ProposalDiff.FileDiff;
import org.orgo.studio.releases.ReleaseKind;
import org.orgo.studio.replay.web.ReplayPanel;
import org.orgo.web.Assets;
import org.orgo.web.Layout;

/**
 * One proposal.
 *
 * @param decider who approved or rejected it, or null
 * @param replay what it would have done
 * @param share what became of work while it was tried on a share; null when it never was
 * @param deciding what the reader may do about it
 * @param refused what was wrong with the last command, or null
 */
public record ProposalPage(
    Layout layout,
    Proposal proposal,
    String author,
    String decider,
    List<DrawnDiff> files,
    ReplayPanel replay,
    List<CommentRow> comments,
    List<ReleaseRow> releases,
    SharePanel share,
    Deciding deciding,
    String refused) {

  /**
   * What changes in one file, and what a script needs to draw it.
   *
   * @param beforeHref of the file as it was; the empty text when it is new
   * @param said the differences, as JSON
   * @param words what the script says, as JSON
   */
  public record DrawnDiff(
      FileDiff diff, String beforeHref, String afterHref, String said, String words) {

    /** The bundle that draws it; null where there is none, and words will do. */
    public String bundle() {
      String name =
          switch (diff.kind()) {
            case DIAGRAM -> "studio-bpmn";
            case TABLE, FORM -> "studio-diff";
            case EXAMPLES, DOMAIN, PROFILE, CALENDAR -> null;
          };
      return name != null && Assets.has(name + ".js") ? name : null;
    }
  }

  public record CommentRow(String author, Instant at, String body) {}

  /**
   * @param person null when its time had come
   */
  public record ReleaseRow(int number, ReleaseKind kind, String person, Instant at) {}

  /**
   * @param whyNotApprove a word for why the reader does not approve it, or null
   * @param mayShare whether it may be tried on a share of new work
   * @param mayEndShare whether the share that runs may be ended, either way
   */
  public record Deciding(
      String whyNotApprove,
      boolean mayReject,
      boolean mayRollOut,
      boolean mayShare,
      boolean mayEndShare,
      boolean mayRollBack) {}

  /** The bundles that draw what changes. */
  public List<String> bundles() {
    return files.stream().map(DrawnDiff::bundle).filter(Objects::nonNull).distinct().toList();
  }

  public String href() {
    return "/studio/proposals/" + proposal.proposalId();
  }
}
