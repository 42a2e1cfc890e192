package org.orgo.people.persistence;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
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
      select person_id, display_name, email, confidentiality, user_id
      from persons
      where organization_id = #{organizationId}
        and person_id = #{personId}
      """)
  Optional<Person> find(
      @Param("organizationId") OrganizationId organizationId, @Param("personId") PersonId personId);

  @Select(
      """
      select person_id, display_name, email, confidentiality, user_id
      from persons
      where organization_id = #{organizationId}
        and email = #{email}
      """)
  Optional<Person> findByEmail(
      @Param("organizationId") OrganizationId organizationId, @Param("email") String email);

  @Select(
      """
      select person_id, display_name, email, confidentiality, user_id
      from persons
      where organization_id = #{organizationId}
        and user_id = #{userId}
      order by created_at
      limit 1
      """)
  Optional<Person> findByUser(
      @Param("organizationId") OrganizationId organizationId, @Param("userId") UserId userId);

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
      @Param("organizationId") OrganizationId organizationId,
      @Param("personId") PersonId personId,
      @Param("displayName") String displayName,
      @Param("email") String email,
      @Param("createdAt") Instant createdAt);

  @Update(
      """
      update persons
      set user_id = #{userId}
      where organization_id = #{organizationId}
        and person_id = #{personId}
      """)
  void link(
      @Param("organizationId") OrganizationId organizationId,
      @Param("personId") PersonId personId,
      @Param("userId") UserId userId);
}
