package org.orgo.engine.deployment.versions.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.engine.deployment.versions.DeployedVersion;
import org.orgo.platform.tenancy.OrganizationId;

/** An organization sees the shared versions and its own, and those of no other. */
@Mapper
public interface DeployedVersionMapper {

  /** The newest shared and the newest own version of everything. */
  @Select(
      """
      with definitions as (
        select 'bpmn' as ending, key_, name_, version_, tenant_id_, deployment_id_, resource_name_
        from act_re_procdef
        union all
        select 'dmn', key_, name_, version_, tenant_id_, deployment_id_, resource_name_
        from act_re_decision_def
        union all
        select 'form', key_, null, version_, tenant_id_, deployment_id_, resource_name_
        from act_re_camformdef),
      newest as (
        select distinct on (ending, key_, tenant_id_)
          ending, key_, name_, version_, tenant_id_, deployment_id_, resource_name_
        from definitions
        where tenant_id_ is null
          or tenant_id_ = (
            select slug from organizations where organization_id = #{organizationId})
        order by ending, key_, tenant_id_, version_ desc)
      select
        newest.ending, newest.key_ as key, newest.name_ as name, newest.version_ as version,
        newest.tenant_id_ is not null as own, newest.deployment_id_ as deployment,
        newest.resource_name_ as resource, deployment.deploy_time_ as deployed_at,
        encode(sha256(file.bytes_), 'hex') as sha256
      from newest
      join act_re_deployment deployment on deployment.id_ = newest.deployment_id_
      join act_ge_bytearray file on file.deployment_id_ = newest.deployment_id_
        and file.name_ = newest.resource_name_
      order by newest.ending, newest.key_, newest.tenant_id_ is null
      """)
  List<DeployedVersion> newest(OrganizationId organizationId);

  /** All versions of one, the organization's own first, newest first. */
  @Select(
      """
      with definitions as (
        select 'bpmn' as ending, key_, name_, version_, tenant_id_, deployment_id_, resource_name_
        from act_re_procdef
        where key_ = #{key}
        union all
        select 'dmn', key_, name_, version_, tenant_id_, deployment_id_, resource_name_
        from act_re_decision_def
        where key_ = #{key}
        union all
        select 'form', key_, null, version_, tenant_id_, deployment_id_, resource_name_
        from act_re_camformdef
        where key_ = #{key})
      select
        definition.ending, definition.key_ as key, definition.name_ as name,
        definition.version_ as version, definition.tenant_id_ is not null as own,
        definition.deployment_id_ as deployment, definition.resource_name_ as resource,
        deployment.deploy_time_ as deployed_at, encode(sha256(file.bytes_), 'hex') as sha256
      from definitions definition
      join act_re_deployment deployment on deployment.id_ = definition.deployment_id_
      join act_ge_bytearray file on file.deployment_id_ = definition.deployment_id_
        and file.name_ = definition.resource_name_
      where definition.ending = #{ending}
        and (definition.tenant_id_ is null
          or definition.tenant_id_ = (
            select slug from organizations where organization_id = #{organizationId}))
      order by definition.tenant_id_ is null, definition.version_ desc
      """)
  List<DeployedVersion> of(OrganizationId organizationId, String ending, String key);

  /**
   * All versions of several, by file, the organization's own first, newest first.
   *
   * @param keys of all of them
   * @param files keys with their endings
   */
  @Select(
      """
      with definitions as (
        select 'bpmn' as ending, key_, name_, version_, tenant_id_, deployment_id_, resource_name_
        from act_re_procdef
        where key_ = any(#{keys, javaType=java.util.List})
        union all
        select 'dmn', key_, name_, version_, tenant_id_, deployment_id_, resource_name_
        from act_re_decision_def
        where key_ = any(#{keys, javaType=java.util.List})
        union all
        select 'form', key_, null, version_, tenant_id_, deployment_id_, resource_name_
        from act_re_camformdef
        where key_ = any(#{keys, javaType=java.util.List}))
      select
        definition.ending, definition.key_ as key, definition.name_ as name,
        definition.version_ as version, definition.tenant_id_ is not null as own,
        definition.deployment_id_ as deployment, definition.resource_name_ as resource,
        deployment.deploy_time_ as deployed_at, encode(sha256(file.bytes_), 'hex') as sha256
      from definitions definition
      join act_re_deployment deployment on deployment.id_ = definition.deployment_id_
      join act_ge_bytearray file on file.deployment_id_ = definition.deployment_id_
        and file.name_ = definition.resource_name_
      where definition.key_ || '.' || definition.ending = any(#{files, javaType=java.util.List})
        and (definition.tenant_id_ is null
          or definition.tenant_id_ = (
            select slug from organizations where organization_id = #{organizationId}))
      order by
        definition.key_, definition.ending, definition.tenant_id_ is null, definition.version_ desc
      """)
  List<DeployedVersion> ofFiles(
      OrganizationId organizationId, List<String> keys, List<String> files);
}
