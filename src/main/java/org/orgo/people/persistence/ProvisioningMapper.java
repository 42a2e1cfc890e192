package org.orgo.people.persistence;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.orgo.people.UserId;
import org.orgo.people.scim.AccountCondition;
import org.orgo.people.scim.ProvisionedAccount;
import org.orgo.people.scim.ProvisionedGroup.ProvisionedMember;
import org.orgo.platform.tenancy.OrganizationId;

/** Accounts and the holders of roles as a directory provisions them. */
@Mapper
public interface ProvisioningMapper {

  /** By address. */
  List<ProvisionedAccount> find(
      @Param("organizationId") OrganizationId organizationId,
      @Param("condition") AccountCondition condition,
      @Param("offset") int offset,
      @Param("limit") int limit);

  int count(
      @Param("organizationId") OrganizationId organizationId,
      @Param("condition") AccountCondition condition);

  Optional<ProvisionedAccount> get(
      @Param("organizationId") OrganizationId organizationId, @Param("userId") UserId userId);

  /**
   * @param expected null for whatever is there
   * @return 0 where it is in another version
   */
  int name(
      @Param("organizationId") OrganizationId organizationId,
      @Param("userId") UserId userId,
      @Param("externalId") String externalId,
      @Param("expected") Integer expected);

  /** By name; those who hold the role. */
  List<ProvisionedMember> members(
      @Param("organizationId") OrganizationId organizationId, @Param("code") String code);

  /** Those of the accounts that exist and did not hold the role. */
  List<UserId> grant(
      @Param("organizationId") OrganizationId organizationId,
      @Param("code") String code,
      @Param("users") List<String> users);

  /** Those of the accounts that held the role. */
  List<UserId> withdraw(
      @Param("organizationId") OrganizationId organizationId,
      @Param("code") String code,
      @Param("users") List<String> users);

  /** Those that are accounts of the organization. */
  List<String> known(
      @Param("organizationId") OrganizationId organizationId, @Param("users") List<String> users);
}
