package org.orgo.signals.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.signals.templates.ReplyTemplate;
import org.orgo.signals.templates.WrittenTemplate;

/** Rows of templates. */
@Mapper
public interface ReplyTemplateMapper {

  @Select(
      """
      select template_id, name, text_en, text_fr, version
      from reply_templates
      where organization_id = #{organizationId}
      order by lower(name), template_id
      limit #{limit}
      """)
  List<ReplyTemplate> all(OrganizationId organizationId, int limit);

  @Select(
      """
      select template_id, name, text_en, text_fr, version
      from reply_templates
      where organization_id = #{organizationId}
        and template_id = #{templateId}
      """)
  Optional<ReplyTemplate> find(OrganizationId organizationId, UUID templateId);

  @Select(
      """
      select exists (
        select
        from reply_templates
        where organization_id = #{organizationId}
          and template_id <> #{templateId}
          and name = #{name})
      """)
  boolean nameIsTaken(OrganizationId organizationId, UUID templateId, String name);

  /** Nothing where the name is taken. */
  @Insert(
      """
      insert into reply_templates (
        organization_id, template_id, name, text_en, text_fr, created_at, updated_at)
      values (
        #{organizationId}, #{templateId}, #{written.name}, #{written.textEn}, #{written.textFr},
        #{now}, #{now})
      on conflict (organization_id, name) do nothing
      """)
  int add(OrganizationId organizationId, UUID templateId, WrittenTemplate written, Instant now);

  @Update(
      """
      update reply_templates
      set name = #{written.name},
        text_en = #{written.textEn},
        text_fr = #{written.textFr},
        version = version + 1,
        updated_at = #{now}
      where organization_id = #{organizationId}
        and template_id = #{templateId}
        and version = #{version}
      """)
  int change(
      OrganizationId organizationId,
      UUID templateId,
      WrittenTemplate written,
      int version,
      Instant now);

  @Delete(
      """
      delete from reply_templates
      where organization_id = #{organizationId}
        and template_id = #{templateId}
      """)
  int delete(OrganizationId organizationId, UUID templateId);
}
