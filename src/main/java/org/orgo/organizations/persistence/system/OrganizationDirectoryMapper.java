package org.orgo.organizations.persistence.system;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Select;
import org.orgo.organizations.Organization;
import org.orgo.platform.tenancy.OrganizationId;

/** Lists organizations across tenants, as orgo_system only. */
public interface OrganizationDirectoryMapper {

  @Select(
      """
      select organization_id, slug, display_name, status, time_zone, locale,
        profile, profile_overrides, calendar
      from organizations
      where organization_id = #{organizationId}
      """)
  Optional<Organization> findById(OrganizationId organizationId);

  @Select(
      """
      select organization_id, slug, display_name, status, time_zone, locale,
        profile, profile_overrides, calendar
      from organizations
      where slug = #{slug}
      """)
  Optional<Organization> findBySlug(String slug);

  @Select(
      """
      select organization_id, slug, display_name, status, time_zone, locale,
        profile, profile_overrides, calendar
      from organizations
      where status = 'active'
      order by slug
      """)
  List<Organization> active();

  @Select(
      """
      select organization_id, slug, display_name, status, time_zone, locale,
        profile, profile_overrides, calendar
      from organizations
      order by slug
      """)
  List<Organization> all();

  /** An organization that is not active. */
  record Resting(OrganizationId organizationId, String slug) {}

  @Select(
      """
      select organization_id, slug
      from organizations
      where status <> 'active'
      """)
  List<Resting> resting();

  @Select(
      """
      select organization_id
      from organizations
      limit 1
      """)
  Optional<OrganizationId> any();

  @Select(
      """
      select organization_id, slug, display_name, status, time_zone, locale,
        profile, profile_overrides, calendar
      from organizations
      where demo
      order by slug
      """)
  List<Organization> demo();
}
