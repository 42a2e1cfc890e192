package org.orgo.studio.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.people.UserId;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.studio.drafts.DraftId;
import org.orgo.studio.persistence.DraftMapper.DraftContent;
import org.orgo.studio.proposals.Proposal;
import org.orgo.studio.proposals.ProposalComment;
import org.orgo.studio.proposals.ProposalFile;
import org.orgo.studio.proposals.ProposalId;
import org.orgo.studio.proposals.ProposalStatus;

@Mapper
public interface ProposalMapper {

  @Insert(
      """
      insert into definition_proposals (
        organization_id, proposal_id, draft_id, title, explanation, status, second_person,
        submitted_by, submitted_at, version)
      values (
        #{organizationId}, #{proposal.proposalId}, #{proposal.draftId}, #{proposal.title},
        #{proposal.explanation}, #{proposal.status}, #{proposal.secondPerson},
        #{proposal.submittedBy}, #{proposal.submittedAt}, #{proposal.version})
      """)
  void insert(OrganizationId organizationId, Proposal proposal);

  /** With what the draft says was merged into it. */
  @Insert(
      """
      insert into definition_proposal_files (
        organization_id, proposal_id, file, content, sha256, base_sha256, merged_sha256)
      values (
        #{organizationId}, #{proposalId}, #{file.file}, #{content}, #{file.sha256},
        #{file.baseSha256}, (
          select edited.merged_sha256
          from definition_proposals proposal
          join definition_draft_files edited on edited.organization_id = proposal.organization_id
            and edited.draft_id = proposal.draft_id
          where proposal.organization_id = #{organizationId}
            and proposal.proposal_id = #{proposalId}
            and edited.file = #{file.file}))
      """)
  void insertFile(
      OrganizationId organizationId, ProposalId proposalId, ProposalFile file, byte[] content);

  @Select(
      """
      select
        proposal_id, draft_id, title, explanation, status, second_person, submitted_by,
        submitted_at, decided_by, decided_at, decision_note, due_at, failure, version
      from definition_proposals
      where organization_id = #{organizationId}
        and proposal_id = #{proposalId}
      """)
  Optional<Proposal> find(OrganizationId organizationId, ProposalId proposalId);

  /** The latest of a draft that may have been rejected before. */
  @Select(
      """
      select
        proposal_id, draft_id, title, explanation, status, second_person, submitted_by,
        submitted_at, decided_by, decided_at, decision_note, due_at, failure, version
      from definition_proposals
      where organization_id = #{organizationId}
        and draft_id = #{draftId}
      order by submitted_at desc, proposal_id desc
      limit 1
      """)
  Optional<Proposal> ofDraft(OrganizationId organizationId, DraftId draftId);

  /** Newest first. */
  @Select(
      """
      <script>
      select
        proposal_id, draft_id, title, explanation, status, second_person, submitted_by,
        submitted_at, decided_by, decided_at, decision_note, due_at, failure, version
      from definition_proposals
      where organization_id = #{organizationId}
        <if test="status != null">
        and status = #{status}
        </if>
        <if test="after != null">
        and (submitted_at, proposal_id) &lt; (#{after.time}, #{after.id})
        </if>
      order by submitted_at desc, proposal_id desc
      limit #{limit}
      </script>
      """)
  List<Proposal> list(
      OrganizationId organizationId, ProposalStatus status, Cursor after, int limit);

  @Select(
      """
      select file, sha256, base_sha256
      from definition_proposal_files
      where organization_id = #{organizationId}
        and proposal_id = #{proposalId}
      order by file
      """)
  List<ProposalFile> files(OrganizationId organizationId, ProposalId proposalId);

  @Select(
      """
      select file, content
      from definition_proposal_files
      where organization_id = #{organizationId}
        and proposal_id = #{proposalId}
      order by file
      """)
  List<DraftContent> contents(OrganizationId organizationId, ProposalId proposalId);

  /** 0 when it was decided meanwhile. */
  @Update(
      """
      update definition_proposals
      set status = #{decision},
        decided_by = #{decidedBy},
        decided_at = #{now},
        decision_note = #{note},
        version = version + 1
      where organization_id = #{organizationId}
        and proposal_id = #{proposalId}
        and status = 'OPEN'
      """)
  int decide(
      OrganizationId organizationId,
      ProposalId proposalId,
      ProposalStatus decision,
      UserId decidedBy,
      String note,
      Instant now);

  /** 0 when it is not waiting to be rolled out. */
  @Update(
      """
      update definition_proposals
      set due_at = #{dueAt}, failure = #{failure}, version = version + 1
      where organization_id = #{organizationId}
        and proposal_id = #{proposalId}
        and status = 'APPROVED'
      """)
  int schedule(OrganizationId organizationId, ProposalId proposalId, Instant dueAt, String failure);

  /** 0 when it is not waiting to be rolled out. */
  @Update(
      """
      update definition_proposals
      set status = 'ROLLED_OUT', due_at = null, failure = null, version = version + 1
      where organization_id = #{organizationId}
        and proposal_id = #{proposalId}
        and status = 'APPROVED'
      """)
  int rollOut(OrganizationId organizationId, ProposalId proposalId);

  /** The one whose time came first; others that claim skip it until the transaction ends. */
  @Select(
      """
      select
        proposal_id, draft_id, title, explanation, status, second_person, submitted_by,
        submitted_at, decided_by, decided_at, decision_note, due_at, failure, version
      from definition_proposals
      where organization_id = #{organizationId}
        and status = 'APPROVED'
        and due_at <= #{now}
      order by due_at, proposal_id
      limit 1
      for update skip locked
      """)
  Optional<Proposal> claim(OrganizationId organizationId, Instant now);

  @Insert(
      """
      insert into definition_proposal_comments (
        organization_id, comment_id, proposal_id, body, written_by, written_at)
      values (
        #{organizationId}, #{comment.commentId}, #{proposalId}, #{comment.body},
        #{comment.writtenBy}, #{comment.writtenAt})
      """)
  void insertComment(OrganizationId organizationId, ProposalId proposalId, ProposalComment comment);

  @Select(
      """
      select comment_id, body, written_by, written_at
      from definition_proposal_comments
      where organization_id = #{organizationId}
        and proposal_id = #{proposalId}
      order by written_at, comment_id
      """)
  List<ProposalComment> comments(OrganizationId organizationId, ProposalId proposalId);
}
