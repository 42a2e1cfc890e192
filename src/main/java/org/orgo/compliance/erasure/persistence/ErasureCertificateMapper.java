package org.orgo.compliance.erasure.persistence;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.compliance.erasure.ErasureCertificate;
import org.orgo.compliance.erasure.ErasureId;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.tenancy.OrganizationId;

@Mapper
public interface ErasureCertificateMapper {

  @Insert(
      """
      insert into erasures (
        organization_id, erasure_id, person_id, erased_by, erased_at, erased_rows, sha256)
      values (
        #{organizationId}, #{certificate.erasureId}, #{certificate.personId},
        #{certificate.erasedBy}, #{certificate.erasedAt}, #{certificate.erasedRows},
        #{certificate.sha256})
      """)
  void insert(OrganizationId organizationId, ErasureCertificate certificate);

  @Select(
      """
      select erasure_id, person_id, erased_by, erased_at, erased_rows, sha256
      from erasures
      where organization_id = #{organizationId}
        and erasure_id = #{erasureId}
      """)
  Optional<ErasureCertificate> find(OrganizationId organizationId, ErasureId erasureId);

  /** Newest first. */
  @Select(
      """
      <script>
      select erasure_id, person_id, erased_by, erased_at, erased_rows, sha256
      from erasures
      where organization_id = #{organizationId}
        <if test="after != null">
        and (erased_at, erasure_id) &lt; (#{after.time}, #{after.id})
        </if>
      order by erased_at desc, erasure_id desc
      limit #{limit}
      </script>
      """)
  List<ErasureCertificate> list(OrganizationId organizationId, Cursor after, int limit);
}
