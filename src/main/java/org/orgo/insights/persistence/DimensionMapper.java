package org.orgo.insights.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;

/** Labels, persons and groups, as facts refer to them. */
@Mapper
public interface DimensionMapper {

  /** Labels of these tasks, of these cases and of the cases of these signals. */
  @Select(
      """
      select label
      from (
        select label
        from tasks
        where organization_id = #{organizationId}
          and task_id = any(#{tasks,javaType=java.util.List}::uuid[])
        union
        select label
        from cases
        where organization_id = #{organizationId}
          and case_id = any(#{cases,javaType=java.util.List}::uuid[])
        union
        select parent.label
        from signals
        join cases parent using (organization_id, case_id)
        where signals.organization_id = #{organizationId}
          and signals.signal_id = any(#{signals,javaType=java.util.List}::uuid[])) as used
      where not exists (
        select
        from insights.dim_labels known
        where known.organization_id = #{organizationId}
          and known.label = used.label)
      """)
  List<String> unknownLabels(
      OrganizationId organizationId, List<String> tasks, List<String> cases, List<String> signals);

  @Insert(
      """
      insert into insights.dim_labels (
        organization_id, label, base, level, broadcast, category, category_name, intent, intent_name,
        role, function)
      values (
        #{organizationId}, #{label.label}, #{label.base}, #{label.level}, #{label.broadcast},
        #{label.category}, #{label.categoryName}, #{label.intent}, #{label.intentName},
        #{label.role}, #{label.function})
      on conflict (organization_id, label) do nothing
      """)
  void addLabel(OrganizationId organizationId, LabelRow label);

  /** Gives a key to everybody whom a fact may name and who has none. */
  @Insert(
      """
      with keyed as (
      insert into insights.person_keys (organization_id, person_id)
      select named.organization_id, named.person_id
      from (
        select organization_id, requester_person_id as person_id
        from tasks
        where organization_id = #{organizationId}
          and task_id = any(#{tasks,javaType=java.util.List}::uuid[])
          and visibility <> 'ANONYMISED'
        union
        select asked.organization_id, asked.person_id
        from case_participants asked
        join cases item using (organization_id, case_id)
        where item.organization_id = #{organizationId}
          and item.case_id = any(#{cases,javaType=java.util.List}::uuid[])
          and item.visibility <> 'ANONYMISED'
          and asked.reason = 'REQUESTER'
        union
        select organization_id, person_id
        from wellbeing_checkins
        where organization_id = #{organizationId}
          and checkin_id = any(#{checkins,javaType=java.util.List}::uuid[])) as named
      join persons using (organization_id, person_id)
      where persons.confidentiality <> 'highly_sensitive'
        and not exists (
          select
          from insights.person_keys known
          where known.organization_id = named.organization_id
            and known.person_id = named.person_id)
      on conflict (organization_id, person_id) do nothing
      returning organization_id, person_id, person_key)
      insert into insights.dim_persons (organization_id, person_key, confidentiality, has_account)
      select organization_id, person_key, confidentiality, user_id is not null
      from keyed
      join persons using (organization_id, person_id)
      """)
  void keyPersons(
      OrganizationId organizationId, List<String> tasks, List<String> cases, List<String> checkins);

  @Select(
      """
      select person_id::text
      from insights.person_keys
      where organization_id = #{organizationId}
      """)
  List<String> keyedPersons(OrganizationId organizationId);

  /** Those of these persons who have a key. */
  @Insert(
      """
      with gone as (
        delete from insights.dim_persons known
        using insights.person_keys keyed
        where keyed.organization_id = #{organizationId}
          and keyed.person_id = any(#{persons,javaType=java.util.List}::uuid[])
          and known.organization_id = keyed.organization_id
          and known.person_key = keyed.person_key
          and not exists (
            select
            from persons
            where persons.organization_id = keyed.organization_id
              and persons.person_id = keyed.person_id
              and persons.confidentiality <> 'highly_sensitive'
              and not keyed.erased))
      insert into insights.dim_persons (organization_id, person_key, confidentiality, has_account)
      select organization_id, person_key, confidentiality, user_id is not null
      from insights.person_keys
      join persons using (organization_id, person_id)
      where organization_id = #{organizationId}
        and person_id = any(#{persons,javaType=java.util.List}::uuid[])
        and not erased
        and confidentiality <> 'highly_sensitive'
      on conflict (organization_id, person_key) do update
      set confidentiality = excluded.confidentiality,
        has_account = excluded.has_account
      where (dim_persons.confidentiality, dim_persons.has_account)
        is distinct from (excluded.confidentiality, excluded.has_account)
      """)
  void takePersons(OrganizationId organizationId, List<String> persons);

  /** The keys of persons whose rows are gone. */
  @Delete(
      """
      delete from insights.person_keys known
      where organization_id = #{organizationId}
        and person_id = any(#{persons,javaType=java.util.List}::uuid[])
        and not exists (
          select
          from persons
          where persons.organization_id = known.organization_id
            and persons.person_id = known.person_id)
      """)
  void forgetKeys(OrganizationId organizationId, List<String> persons);

  @Delete(
      """
      delete from insights.dim_groups known
      where organization_id = #{organizationId}
        and not exists (
          select
          from learning_groups item
          where item.organization_id = known.organization_id
            and item.group_id = known.group_id)
      """)
  void forgetGroups(OrganizationId organizationId);

  @Insert(
      """
      insert into insights.dim_groups (
        organization_id, group_id, code, kind, members, sensitive)
      select item.organization_id, item.group_id, item.code, item.kind,
        count(distinct membership.person_id), item.sensitive
      from learning_groups item
      left join group_memberships membership
        on membership.organization_id = item.organization_id
        and membership.group_id = item.group_id
        and membership.left_on is null
      where item.organization_id = #{organizationId}
      group by item.organization_id, item.group_id
      on conflict (organization_id, group_id) do update
      set code = excluded.code,
        kind = excluded.kind,
        members = excluded.members,
        sensitive = excluded.sensitive
      """)
  void takeGroups(OrganizationId organizationId);
}
