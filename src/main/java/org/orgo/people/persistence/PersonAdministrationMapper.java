package org.orgo.people.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Viewer;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.administration.KnownPerson;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.lang.Nullable;

/** Persons for their administrators; reads are in the XML beside it. */
@Mapper
public interface PersonAdministrationMapper {

  List<KnownPerson> list(
      OrganizationId organizationId,
      Viewer viewer,
      @Nullable String q,
      @Nullable Cursor after,
      int limit);

  Optional<KnownPerson> find(OrganizationId organizationId, Viewer viewer, PersonId personId);

  @Insert(
      """
      insert into persons (
        organization_id, person_id, display_name, email, confidentiality, user_id, created_at)
      values (
        #{organizationId}, #{personId}, #{displayName}, #{email}, #{confidentiality},
        (
          select account.user_id
          from user_accounts account
          where account.organization_id = #{organizationId}
            and account.email = #{email}
            and not exists (
              select
              from persons other
              where other.organization_id = account.organization_id
                and other.user_id = account.user_id)),
        #{createdAt})
      """)
  int insert(
      OrganizationId organizationId,
      PersonId personId,
      String displayName,
      @Nullable String email,
      String confidentiality,
      Instant createdAt);

  /** 0 when the version is another one. */
  @Update(
      """
      update persons
      set display_name = #{displayName},
        email = #{email},
        confidentiality = #{confidentiality},
        version = version + 1
      where organization_id = #{organizationId}
        and person_id = #{personId}
        and (#{expected}::integer is null or version = #{expected})
      """)
  int change(
      OrganizationId organizationId,
      PersonId personId,
      String displayName,
      @Nullable String email,
      String confidentiality,
      @Nullable Integer expected);

  @Select(
      """
      select exists (
        select
        from persons
        where organization_id = #{organizationId}
          and email = #{email}
          and person_id <> #{personId})
      """)
  boolean isTaken(OrganizationId organizationId, String email, PersonId personId);

  @Select(
      """
      select exists (
        select
        from user_accounts
        where organization_id = #{organizationId}
          and user_id = #{userId})
      """)
  boolean hasAccount(OrganizationId organizationId, UserId userId);

  /** 0 when the person has another account, or the account another person. */
  @Update(
      """
      update persons
      set user_id = #{userId},
        version = version + 1
      where organization_id = #{organizationId}
        and person_id = #{personId}
        and user_id is null
        and not exists (
          select
          from persons other
          where other.organization_id = #{organizationId}
            and other.user_id = #{userId}
            and other.person_id <> #{personId})
      """)
  int link(OrganizationId organizationId, PersonId personId, UserId userId);

  /** Of those that were merged into the person as well, so that the account reads nothing more. */
  @Update(
      """
      update persons
      set user_id = null,
        version = version + 1
      where organization_id = #{organizationId}
        and #{personId} in (person_id, merged_into_id)
        and user_id is not null
      """)
  int unlink(OrganizationId organizationId, PersonId personId);
}
