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
import org.orgo.platform.tenancy.OrganizationId;

@Mapper
public interface PersonMapper {

  @Select(
      """
      select person_id, display_name, email, confidentiality, user_id, merged_into_id
      from persons
      where organization_id = #{organizationId}
        and person_id = #{personId}
      """)
  Optional<Person> find(OrganizationId organizationId, PersonId personId);

  /** The person that one with this address was merged into, where it was. */
  @Select(
      """
      select person.person_id, person.display_name, person.email, person.confidentiality,
        person.user_id, person.merged_into_id
      from persons addressed
      join persons person
        on person.organization_id = addressed.organization_id
        and person.person_id = coalesce(addressed.merged_into_id, addressed.person_id)
      where addressed.organization_id = #{organizationId}
        and addressed.email = #{email}
      """)
  Optional<Person> findByEmail(OrganizationId organizationId, String email);

  @Select(
      """
      select person_id, display_name, email, confidentiality, user_id, merged_into_id
      from persons
      where organization_id = #{organizationId}
        and user_id = #{userId}
      order by merged_into_id is not null, created_at
      limit 1
      """)
  Optional<Person> findByUser(OrganizationId organizationId, UserId userId);

  @Select(
      """
      select person_id, display_name, email, confidentiality, user_id, merged_into_id
      from persons
      where organization_id = #{organizationId}
        and person_id = any(#{persons,javaType=java.util.List}::uuid[])
      """)
  List<Person> named(OrganizationId organizationId, List<String> persons);

  @Insert(
      """
      insert into persons (organization_id, person_id, display_name, email, user_id, created_at)
      values (
        #{organizationId}, #{personId}, #{displayName}, #{email},
        (
          select account.user_id
          from user_accounts account
          where account.organization_id = #{organizationId}
            and account.email = #{email}),
        #{createdAt})
      on conflict (organization_id, email) where email is not null do nothing
      """)
  void insertUnlessKnown(
      OrganizationId organizationId,
      PersonId personId,
      String displayName,
      String email,
      Instant createdAt);

  @Update(
      """
      update persons
      set user_id = #{userId}
      where organization_id = #{organizationId}
        and person_id = #{personId}
      """)
  void link(OrganizationId organizationId, PersonId personId, UserId userId);

  @Select(
      """
      select person_id
      from persons
      where organization_id = #{organizationId}
        and #{personId} in (person_id, merged_into_id)
      order by person_id
      """)
  List<PersonId> merged(OrganizationId organizationId, PersonId personId);

  /** Those with these addresses, or whom they were merged into, each under its address. */
  @Select(
      """
      select person.person_id, person.display_name, addressed.email, person.confidentiality,
        person.user_id, person.merged_into_id
      from persons addressed
      join persons person
        on person.organization_id = addressed.organization_id
        and person.person_id = coalesce(addressed.merged_into_id, addressed.person_id)
      where addressed.organization_id = #{organizationId}
        and addressed.email = any(#{emails,javaType=java.util.List})
      """)
  List<Person> addressed(OrganizationId organizationId, List<String> emails);

  /**
   * Creates those who are not known yet, linked to the accounts with their addresses.
   *
   * @return who was created
   */
  @Select(
      value =
          """
          insert into persons (organization_id, person_id, display_name, email, user_id, created_at)
          select
            #{organizationId}, gen_random_uuid(), named.name, named.email,
            (
              select account.user_id
              from user_accounts account
              where account.organization_id = #{organizationId}
                and account.email = named.email),
            #{now}
          from unnest(
            #{emails,javaType=java.util.List}::text[],
            #{names,javaType=java.util.List}::text[]) as named (email, name)
          on conflict (organization_id, email) where email is not null do nothing
          returning person_id
          """,
      affectData = true)
  List<PersonId> insertAllUnlessKnown(
      OrganizationId organizationId, List<String> emails, List<String> names, Instant now);

  /** Deletes those of these whom nothing is about. */
  @Delete(
      """
      delete from persons
      where organization_id = #{organizationId}
        and person_id in (
          select unnamed_persons(
            #{organizationId}, #{persons,javaType=java.util.List}::uuid[]))
      """)
  int removeUnnamed(OrganizationId organizationId, List<String> persons);
}
