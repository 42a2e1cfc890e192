package org.orgo.compliance.reidentification.persistence;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.compliance.reidentification.AnonymisedItem;
import org.orgo.compliance.reidentification.OpenedPerson;
import org.orgo.compliance.reidentification.Reidentification;
import org.orgo.compliance.reidentification.ReidentificationDecision;
import org.orgo.compliance.reidentification.ReidentificationId;
import org.orgo.people.UserId;
import org.orgo.people.persons.PersonId;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.lang.Nullable;

@Mapper
public interface ReidentificationMapper {

  /** Who stands behind a pseudonym of the item, among those that it has to do with. */
  @Select(
      """
      select person.person_id
      from persons person
      where person.organization_id = #{organizationId}
        and item_pseudonym(person.pseudonym_id, #{item.scope}) = #{pseudonym}
        and person.person_id in (
          select requester_person_id
          from tasks
          where organization_id = #{organizationId}
            and task_id = #{item.id}
          union all
          select author_person_id
          from task_comments
          where organization_id = #{organizationId}
            and task_id = #{item.id}
          union all
          select person_id
          from task_participants
          where organization_id = #{organizationId}
            and task_id = #{item.id}
          union all
          select person_id
          from case_participants
          where organization_id = #{organizationId}
            and case_id = #{item.id})
      """)
  Optional<PersonId> behind(OrganizationId organizationId, AnonymisedItem item, PersonId pseudonym);

  /** 0 when the same is asked for by the same and waits. */
  @Insert(
      """
      insert into reidentifications (
        organization_id, reidentification_id, object_kind, object_id, object_type, pseudonym,
        person_id, requested_by, reason, requested_at, status, open_until)
      select
        #{organizationId}, #{request.reidentificationId}, #{request.objectKind}, #{request.objectId},
        #{request.objectType}, #{request.pseudonym}, #{personId}, #{request.requestedBy},
        #{request.reason}, #{request.requestedAt}, #{request.status}, #{request.openUntil}
      where not exists (
        select
        from reidentifications
        where organization_id = #{organizationId}
          and object_id = #{request.objectId}
          and person_id = #{personId}
          and requested_by = #{request.requestedBy}
          and status = 'PENDING')
      """)
  int insertUnlessPending(
      OrganizationId organizationId, Reidentification request, PersonId personId);

  /** 0 when it was decided before. */
  @Update(
      """
      update reidentifications
      set status = #{decision.status},
        decided_by = #{decision.decidedBy},
        decision_reason = #{reason},
        decided_at = #{decision.decidedAt},
        open_until = #{decision.openUntil}
      where organization_id = #{organizationId}
        and reidentification_id = #{id}
        and status = 'PENDING'
      """)
  int decide(
      OrganizationId organizationId,
      ReidentificationId id,
      ReidentificationDecision decision,
      String reason);

  /** By the name of the person into whom it was merged since. */
  @Select(
      """
      select known.person_id, known.display_name, coalesce(person.email, known.email) as email
      from reidentifications request
      join persons person
        on person.organization_id = request.organization_id
        and person.person_id = request.person_id
      join persons known
        on known.organization_id = person.organization_id
        and known.person_id = coalesce(person.merged_into_id, person.person_id)
      where request.organization_id = #{organizationId}
        and request.reidentification_id = #{id}
      """)
  Optional<OpenedPerson> person(OrganizationId organizationId, ReidentificationId id);

  @Select(
      """
      select reidentification_id, object_kind, object_id, object_type, pseudonym, requested_by, reason,
        requested_at, status, decided_by, decision_reason, decided_at, open_until
      from reidentifications
      where organization_id = #{organizationId}
        and reidentification_id = #{id}
      """)
  Optional<Reidentification> find(OrganizationId organizationId, ReidentificationId id);

  /**
   * @param everywhere whether the user may consent whatever the domain
   * @param types domains in which the user may
   */
  List<Reidentification> list(
      OrganizationId organizationId,
      UserId userId,
      boolean everywhere,
      List<String> types,
      @Nullable Cursor after,
      int limit);
}
