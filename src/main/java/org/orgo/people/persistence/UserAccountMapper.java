package org.orgo.people.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Update;
import org.orgo.people.UserId;
import org.orgo.people.accounts.NewUserAccount;
import org.orgo.people.accounts.UserAccount;
import org.orgo.platform.tenancy.OrganizationId;

/** Reads are in the XML beside it, where they share their columns. */
@Mapper
public interface UserAccountMapper {

  @Insert(
      """
      insert into user_accounts (
        organization_id, user_id, email, display_name, password_hash, locale, created_at)
      values (
        #{organizationId}, #{userId}, #{account.email}, #{account.displayName},
        #{account.passwordHash}, #{account.locale}, #{createdAt})
      """)
  void insert(
      @Param("organizationId") OrganizationId organizationId,
      @Param("userId") UserId userId,
      @Param("account") NewUserAccount account,
      @Param("createdAt") Instant createdAt);

  @Insert(
      """
      insert into login_directory (login_hash, organization_id)
      values (#{loginHash}, #{organizationId})
      """)
  void enterLogin(
      @Param("organizationId") OrganizationId organizationId, @Param("loginHash") byte[] loginHash);

  @Insert(
      """
      insert into user_roles (organization_id, user_id, role_code)
      values (#{organizationId}, #{userId}, #{roleCode})
      on conflict do nothing
      """)
  void grant(
      @Param("organizationId") OrganizationId organizationId,
      @Param("userId") UserId userId,
      @Param("roleCode") String roleCode);

  @Delete(
      """
      delete from user_roles
      where organization_id = #{organizationId}
        and user_id = #{userId}
        and role_code = #{roleCode}
      """)
  void withdraw(
      @Param("organizationId") OrganizationId organizationId,
      @Param("userId") UserId userId,
      @Param("roleCode") String roleCode);

  @Update(
      """
      update user_accounts
      set status = #{status}
      where organization_id = #{organizationId}
        and user_id = #{userId}
      """)
  void changeStatus(
      @Param("organizationId") OrganizationId organizationId,
      @Param("userId") UserId userId,
      @Param("status") String status);

  @Update(
      """
      update user_accounts
      set locale = #{locale}
      where organization_id = #{organizationId}
        and user_id = #{userId}
      """)
  void changeLocale(
      @Param("organizationId") OrganizationId organizationId,
      @Param("userId") UserId userId,
      @Param("locale") String locale);

  List<UserAccount> named(
      @Param("organizationId") OrganizationId organizationId, @Param("users") List<String> users);

  Optional<UserAccount> find(
      @Param("organizationId") OrganizationId organizationId, @Param("userId") UserId userId);

  Optional<UserAccount> findByEmail(
      @Param("organizationId") OrganizationId organizationId, @Param("email") String email);

  List<UserAccount> holding(
      @Param("organizationId") OrganizationId organizationId, @Param("roles") List<String> roles);

  List<UserAccount> list(
      @Param("organizationId") OrganizationId organizationId,
      @Param("after") String after,
      @Param("limit") int limit);
}
