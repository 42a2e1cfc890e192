package org.orgo.reviews.pack.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.reviews.Cadence;

/** Who is told that a review was held. */
@Mapper
public interface ReviewMailMapper {

  /**
   * Who may read reviews.
   *
   * @param locale null where the reader named none
   */
  record ReviewReader(UUID userId, String email, String locale) {}

  @Select(
      """
      select account.user_id, account.email, account.locale
      from user_accounts account
      where account.organization_id = #{organizationId}
        and account.status = 'active'
        and exists (
          select
          from user_roles held
          join roles role
            on role.organization_id = held.organization_id
            and role.code = held.role_code
          where held.organization_id = account.organization_id
            and held.user_id = account.user_id
            and 'reviews.read' = any (role.permissions))
      order by account.user_id
      """)
  List<ReviewReader> readers(OrganizationId organizationId);

  @Select(
      """
      select review_id
      from reviews
      where organization_id = #{organizationId}
        and cadence = #{cadence}
        and period_start = #{start}
        and status = 'HELD'
      """)
  UUID reviewOf(OrganizationId organizationId, Cadence cadence, LocalDate start);
}
