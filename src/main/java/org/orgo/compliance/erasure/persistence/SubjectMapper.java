package org.orgo.compliance.erasure.persistence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.people.persons.PersonId;
import org.orgo.platform.tenancy.OrganizationId;

/** What is known of a person, under which names, and whether a hold keeps it. */
@Mapper
public interface SubjectMapper {

  /** Whether a hold names the person, or keeps anything that the person sent or asked for. */
  @Select(
      """
      select exists (
          select
          from legal_holds
          where organization_id = #{organizationId}
            and person_id = #{personId}
            and released_at is null)
        or exists (
          select
          from held_items(#{organizationId}) held
          where held.item_id in (
            select task_id
            from tasks
            where organization_id = #{organizationId}
              and requester_person_id = #{personId}
            union all
            select task_id
            from task_participants
            where organization_id = #{organizationId}
              and person_id = #{personId}
            union all
            select task_id
            from task_comments
            where organization_id = #{organizationId}
              and author_person_id = #{personId}
            union all
            select case_id
            from case_participants
            where organization_id = #{organizationId}
              and person_id = #{personId}
            union all
            select signal_id
            from signals
            where organization_id = #{organizationId}
              and sender_person_id = #{personId}
            union all
            select email_id
            from email_messages
            where organization_id = #{organizationId}
              and sender_person_id = #{personId}))
      """)
  boolean isHeld(OrganizationId organizationId, PersonId personId);

  /** Every name and address under which the person is known. */
  @Select(
      """
      select name
      from (
        select display_name as name
        from persons
        where organization_id = #{organizationId}
          and person_id = #{personId}
        union
        select email
        from persons
        where organization_id = #{organizationId}
          and person_id = #{personId}
        union
        select from_name
        from email_messages
        where organization_id = #{organizationId}
          and sender_person_id = #{personId}
        union
        select lower(from_address)
        from email_messages
        where organization_id = #{organizationId}
          and sender_person_id = #{personId}
        union
        select lower(sender_address)
        from signals
        where organization_id = #{organizationId}
          and sender_person_id = #{personId}) as known
      where name is not null
        and btrim(name) <> ''
      """)
  List<String> names(OrganizationId organizationId, PersonId personId);

  /** All that is recorded about the person, and under whom was merged into it. */
  @Select(
      """
      with same as materialized (
        select person_id
        from persons
        where organization_id = #{organizationId}
          and #{personId} in (person_id, merged_into_id))
      select jsonb_build_object(
        'person', jsonb_build_object(
          'person_id', person_id, 'display_name', display_name, 'email', email,
          'confidentiality', confidentiality, 'created_at', created_at),
        'tasks', (
          select coalesce(jsonb_agg(jsonb_build_object(
            'task_id', task_id, 'title', title, 'description', description, 'status', status,
            'created_at', created_at, 'closed_at', closed_at) order by created_at), '[]')
          from tasks
          where organization_id = person.organization_id
            and requester_person_id in (select person_id from same)),
        'comments', (
          select coalesce(jsonb_agg(jsonb_build_object(
            'task_id', task_id, 'body', body, 'created_at', created_at) order by created_at), '[]')
          from task_comments
          where organization_id = person.organization_id
            and author_person_id in (select person_id from same)),
        'signals', (
          select coalesce(jsonb_agg(jsonb_build_object(
            'signal_id', signal_id, 'subject', subject, 'body', body,
            'received_at', received_at) order by received_at), '[]')
          from signals
          where organization_id = person.organization_id
            and sender_person_id in (select person_id from same)),
        'mails', (
          select coalesce(jsonb_agg(jsonb_build_object(
            'email_id', email_id, 'subject', subject, 'from', from_address, 'text', text_body,
            'received_at', received_at) order by received_at), '[]')
          from email_messages
          where organization_id = person.organization_id
            and sender_person_id in (select person_id from same)),
        'groups', (
          select coalesce(jsonb_agg(jsonb_build_object(
            'group_id', group_id, 'joined_on', joined_on, 'left_on', left_on) order by joined_on), '[]')
          from group_memberships
          where organization_id = person.organization_id
            and person_id in (select person_id from same)),
        'checkins', (
          select coalesce(jsonb_agg(jsonb_build_object(
            'group_id', group_id, 'score', score, 'tags', tags,
            'answered_at', answered_at) order by answered_at), '[]')
          from wellbeing_checkins
          where organization_id = person.organization_id
            and person_id in (select person_id from same)))
      from persons person
      where organization_id = #{organizationId}
        and person_id = #{personId}
      """)
  Optional<ObjectNode> all(OrganizationId organizationId, PersonId personId);
}
