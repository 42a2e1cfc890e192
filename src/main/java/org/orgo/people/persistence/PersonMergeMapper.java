package org.orgo.people.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.people.UserId;
import org.orgo.people.persons.Person;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.merging.MergedRows;
import org.orgo.people.persons.merging.PersonMerge;
import org.orgo.people.persons.merging.PersonMergeId;
import org.orgo.platform.tenancy.OrganizationId;

/** Merges of persons; the database's own functions move the rows. */
@Mapper
public interface PersonMergeMapper {

  /** In the order of their ids, so that two merges of the same persons wait for each other. */
  @Select(
      value =
          """
          select person_id, display_name, email, confidentiality, user_id, merged_into_id
          from persons
          where organization_id = #{organizationId}
            and person_id = any(#{persons,javaType=java.util.List}::uuid[])
          order by person_id
          for update
          """,
      affectData = true)
  List<Person> lock(OrganizationId organizationId, List<String> persons);

  @Select(
      """
      select exists (
        select
        from legal_holds
        where organization_id = #{organizationId}
          and person_id = #{personId}
          and released_at is null)
      """)
  boolean isHeld(OrganizationId organizationId, PersonId personId);

  @Insert(
      """
      insert into person_merges (
        organization_id, merge_id, kept_person_id, merged_person_id, kept_user_id, merged_user_id,
        merged_by, merged_at)
      values (
        #{organizationId}, #{merge.mergeId}, #{merge.keptPersonId}, #{merge.mergedPersonId},
        #{merge.keptUserId}, #{merge.mergedUserId}, #{merge.mergedBy}, #{merge.mergedAt})
      """)
  void insert(OrganizationId organizationId, PersonMerge merge);

  @Select(
      value =
          """
          select move_person(#{organizationId}, #{mergeId}, #{merged}, #{kept})
          """,
      affectData = true)
  String moveRows(
      OrganizationId organizationId, PersonMergeId mergeId, PersonId merged, PersonId kept);

  @Select(
      value =
          """
          select return_person(#{organizationId}, #{mergeId}, #{merged}, #{kept})
          """,
      affectData = true)
  String returnRows(
      OrganizationId organizationId, PersonMergeId mergeId, PersonId merged, PersonId kept);

  /** Both are the same account's then: the ANONYMISED work of the merged one is still its own. */
  @Update(
      """
      update persons
      set user_id = coalesce(#{merge.keptUserId}::uuid, #{merge.mergedUserId}::uuid),
        merged_into_id = case when person_id = #{merge.mergedPersonId} then #{merge.keptPersonId}::uuid end
      where organization_id = #{organizationId}
        and person_id in (#{merge.keptPersonId}, #{merge.mergedPersonId})
      """)
  void becomeOne(OrganizationId organizationId, PersonMerge merge);

  /** An account that was linked or unlinked since stays as it is. */
  @Update(
      """
      update persons
      set user_id = case
          when user_id is distinct from coalesce(#{merge.keptUserId}::uuid, #{merge.mergedUserId}::uuid)
            then user_id
          when person_id = #{merge.mergedPersonId} then #{merge.mergedUserId}::uuid
          else #{merge.keptUserId}::uuid
        end,
        merged_into_id = null
      where organization_id = #{organizationId}
        and person_id in (#{merge.keptPersonId}, #{merge.mergedPersonId})
      """)
  void standAlone(OrganizationId organizationId, PersonMerge merge);

  @Select(
      """
      select table_name as "table",
        count(*) filter (where removed is null) as moved,
        count(*) filter (where removed is not null) as removed
      from person_merge_rows
      where organization_id = #{organizationId}
        and merge_id = #{mergeId}
      group by table_name
      order by table_name
      """)
  List<MergedRows> moved(OrganizationId organizationId, PersonMergeId mergeId);

  @Delete(
      """
      delete from person_merge_rows noted
      using person_merges merge
      where noted.organization_id = #{organizationId}
        and merge.organization_id = noted.organization_id
        and merge.merge_id = noted.merge_id
        and merge.merged_at < #{before}
      """)
  void dropRowsBefore(OrganizationId organizationId, Instant before);

  @Select(
      """
      select exists (
        select
        from person_merges later
        join person_merges this
          on this.organization_id = later.organization_id
          and this.merge_id = #{merge.mergeId}
          and this.number < later.number
        where later.organization_id = #{organizationId}
          and later.undone_at is null
          and (later.kept_person_id in (#{merge.keptPersonId}, #{merge.mergedPersonId})
            or later.merged_person_id in (#{merge.keptPersonId}, #{merge.mergedPersonId})))
      """)
  boolean hasLater(OrganizationId organizationId, PersonMerge merge);

  @Update(
      """
      update person_merges
      set undone_by = #{userId},
        undone_at = #{now}
      where organization_id = #{organizationId}
        and merge_id = #{mergeId}
      """)
  void undo(OrganizationId organizationId, PersonMergeId mergeId, UserId userId, Instant now);

  @Select(
      """
      select merge_id, kept_person_id, merged_person_id, kept_user_id, merged_user_id, merged_by,
        merged_at, undone_by, undone_at
      from person_merges
      where organization_id = #{organizationId}
        and merge_id = #{mergeId}
      """)
  Optional<PersonMerge> find(OrganizationId organizationId, PersonMergeId mergeId);

  @Select(
      """
      select merge_id, kept_person_id, merged_person_id, kept_user_id, merged_user_id, merged_by,
        merged_at, undone_by, undone_at
      from person_merges
      where organization_id = #{organizationId}
        and #{personId} in (kept_person_id, merged_person_id)
      order by number desc
      limit 50
      """)
  List<PersonMerge> of(OrganizationId organizationId, PersonId personId);
}
