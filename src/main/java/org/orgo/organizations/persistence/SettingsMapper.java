package org.orgo.organizations.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.organizations.settings.SettingsVersion;
import org.orgo.platform.tenancy.OrganizationId;

/** Texts of an organization's own settings, each version a row that stays. */
@Mapper
public interface SettingsMapper {

  /** The newest version of each file that has this ending. */
  @Select(
      """
      select distinct on (file) file, version, content, released_at
      from organization_settings
      where organization_id = #{organizationId}
        and right(file, length(#{ending})) = #{ending}
      order by file, version desc
      """)
  List<SettingsVersion> newest(OrganizationId organizationId, String ending);

  @Select(
      """
      select file, version, content, released_at
      from organization_settings
      where organization_id = #{organizationId}
        and file = #{file}
      order by version desc
      """)
  List<SettingsVersion> versions(OrganizationId organizationId, String file);

  @Select(
      """
      select max(version)
      from organization_settings
      where organization_id = #{organizationId}
        and file = #{file}
      """)
  Optional<Integer> version(OrganizationId organizationId, String file);

  /** 0 when another version than the one seen is the newest. */
  @Insert(
      """
      insert into organization_settings (organization_id, file, version, content, released_at)
      select #{organizationId}, #{file}, cast(#{seen} as integer) + 1, cast(#{content} as text),
        cast(#{now} as timestamptz)
      where #{seen} = (
        select coalesce(max(version), 0)
        from organization_settings
        where organization_id = #{organizationId}
          and file = #{file})
      on conflict (organization_id, file, version) do nothing
      """)
  int add(OrganizationId organizationId, String file, int seen, String content, Instant now);
}
