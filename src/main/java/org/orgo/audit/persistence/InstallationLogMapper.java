package org.orgo.audit.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.audit.InstallationLogEntry;

@Mapper
public interface InstallationLogMapper {

  @Insert(
      """
      insert into installation_log (
        occurred_at, operator_id, action, object_kind, object_id, fields)
      values (
        #{occurredAt}, #{operatorId}, #{action}, #{objectKind}, #{objectId},
        #{fields, javaType=java.util.List})
      """)
  void insert(InstallationLogEntry entry);

  @Select(
      """
      select entry_id, occurred_at, operator_id, action, object_kind, object_id, fields
      from installation_log
      order by entry_id desc
      limit #{limit}
      """)
  List<InstallationLogEntry> latest(int limit);
}
