package org.orgo.audit.persistence;

import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.audit.verification.AuditCheck;
import org.orgo.audit.verification.KeptCheck;
import org.orgo.platform.tenancy.OrganizationId;

@Mapper
public interface CheckMapper {

  default void save(OrganizationId organizationId, AuditCheck check) {
    keep(organizationId, KeptCheck.of(check));
  }

  default Optional<AuditCheck> find(OrganizationId organizationId) {
    return kept(organizationId).map(KeptCheck::check);
  }

  @Insert(
      """
      insert into audit_checks (
        organization_id, checked_at, sealed_until, entry_count, seal_count, unsealed_count, fault,
        seal_number, entry_id)
      values (
        #{organizationId}, #{check.checkedAt}, #{check.sealedUntil}, #{check.entryCount},
        #{check.sealCount}, #{check.unsealedCount}, #{check.fault}, #{check.sealNumber},
        #{check.entryId})
      on conflict (organization_id) do update
      set checked_at = excluded.checked_at,
        sealed_until = excluded.sealed_until,
        entry_count = excluded.entry_count,
        seal_count = excluded.seal_count,
        unsealed_count = excluded.unsealed_count,
        fault = excluded.fault,
        seal_number = excluded.seal_number,
        entry_id = excluded.entry_id
      """)
  void keep(OrganizationId organizationId, KeptCheck check);

  @Select(
      """
      select checked_at, sealed_until, entry_count, seal_count, unsealed_count, fault, seal_number,
        entry_id
      from audit_checks
      where organization_id = #{organizationId}
      """)
  Optional<KeptCheck> kept(OrganizationId organizationId);
}
