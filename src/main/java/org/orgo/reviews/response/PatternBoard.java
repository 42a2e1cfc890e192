package org.orgo.reviews.response;

import java.util.List;
import org.orgo.cases.CaseId;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.authorization.Viewer;
import org.orgo.people.authorization.Viewers;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.reviews.response.persistence.EvidenceMapper;
import org.orgo.reviews.response.persistence.PatternMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads patterns for those who may see their case; for anybody else they do not exist. */
@Service
@Transactional(readOnly = true)
public class PatternBoard {

  private final PatternMapper rows;
  private final EvidenceMapper links;
  private final Viewers viewers;
  private final Authorizations authorizations;

  PatternBoard(
      PatternMapper rows, EvidenceMapper links, Viewers viewers, Authorizations authorizations) {
    this.rows = rows;
    this.links = links;
    this.viewers = viewers;
    this.authorizations = authorizations;
  }

  /** Newest first. */
  public Page<RecordedPattern> list(PatternFilter filter) {
    requireReader();
    return Page.cut(
        rows.list(CurrentTenant.require(), viewers.current(), filter),
        filter.limit(),
        pattern -> new Cursor(pattern.foundAt(), pattern.patternId().value()));
  }

  /**
   * @throws NotFound when there is none or the actor may not see its case
   */
  public RecordedPattern get(PatternId id) {
    requireReader();
    return rows.findSeen(CurrentTenant.require(), viewers.current(), id)
        .orElseThrow(() -> new NotFound("pattern"));
  }

  /** The patterns whose case this is, newest first; empty when the actor may not see it. */
  public List<RecordedPattern> ofCase(CaseId id) {
    return rows.ofCase(CurrentTenant.require(), viewers.current(), id);
  }

  /** What the case was opened about, as far as the actor may see it. */
  public EvidenceList evidence(CaseId id) {
    OrganizationId organization = CurrentTenant.require();
    Viewer viewer = viewers.current();
    List<EvidenceList.EvidenceItem> seen = links.evidence(organization, viewer, id);
    return new EvidenceList(seen, links.evidenceCount(organization, id) - seen.size());
  }

  private void requireReader() {
    authorizations.require(CurrentActor.get(), Permissions.REVIEWS_READ);
  }
}
