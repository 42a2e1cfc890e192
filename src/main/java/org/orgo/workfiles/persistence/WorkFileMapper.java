package org.orgo.workfiles.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.people.UserId;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.workfiles.WorkFileId;

/** Rows of files of work, each for who uploaded it. */
@Mapper
public interface WorkFileMapper {

  String COLUMNS =
      """
      select
        file.file_id, file.name, file.charset, file.delimiter, file.columns, file.status,
        file.uploaded_at, count(*) filter (where item.result = 'GOOD') as good,
        count(*) filter (where item.result = 'KNOWN') as known,
        count(*) filter (where item.result = 'WRONG') as wrong,
        count(*) filter (where item.result = 'OPENED') as opened
      from work_files file
      join work_file_rows item
        on item.organization_id = file.organization_id
        and item.file_id = file.file_id
      where file.organization_id = #{organizationId}
        and file.uploaded_by = #{owner}
      """;

  String GROUPED = " group by file.organization_id, file.file_id ";

  @Select(COLUMNS + GROUPED + "order by file.uploaded_at desc, file.file_id desc limit #{limit}")
  List<StoredFile> latest(OrganizationId organizationId, UserId owner, int limit);

  @Select(COLUMNS + "and file.file_id = #{fileId}" + GROUPED)
  Optional<StoredFile> find(OrganizationId organizationId, UserId owner, WorkFileId fileId);

  /** Whether it waits; others who would import or change it wait for this transaction. */
  @Select(
      """
      select status = 'REHEARSED'
      from work_files
      where organization_id = #{organizationId}
        and file_id = #{fileId}
      for update
      """)
  boolean lockWaiting(OrganizationId organizationId, WorkFileId fileId);

  @Insert(
      """
      insert into work_files (
        organization_id, file_id, name, sha256, charset, delimiter, columns, status, uploaded_by,
        uploaded_at)
      values (
        #{organizationId}, #{fileId}, #{name}, #{sha256}, #{charset}, #{delimiter}, #{columns},
        'REHEARSED', #{owner}, #{now})
      """)
  void insert(
      OrganizationId organizationId,
      WorkFileId fileId,
      String name,
      String sha256,
      String charset,
      String delimiter,
      JsonNode columns,
      UserId owner,
      Instant now);

  /**
   * @param rows an array of {@code line} and {@code cells}
   */
  @Insert(
      """
      insert into work_file_rows (organization_id, file_id, number, line, cells, result)
      select #{organizationId}, #{fileId}, item.ordinality, (item.value ->> 'line')::bigint,
        item.value -> 'cells', 'WRONG'
      from jsonb_array_elements(#{rows}) with ordinality item
      """)
  void insertRows(OrganizationId organizationId, WorkFileId fileId, JsonNode rows);

  /** Notes what each row would become; what became a task before, from any file, is known. */
  @Update(
      """
      update work_file_rows item
      set row_key = told.row_key,
        result = case
          when earlier.task_id is not null then 'KNOWN'
          else told.result
        end,
        forecast = told.forecast,
        mistakes = told.mistakes,
        task_id = earlier.task_id
      from jsonb_to_recordset(#{rehearsed})
        as told (number integer, row_key text, result text, forecast jsonb, mistakes jsonb)
      left join work_file_rows earlier
        on earlier.organization_id = #{organizationId}
        and earlier.row_key = told.row_key
        and earlier.result = 'OPENED'
      where item.organization_id = #{organizationId}
        and item.file_id = #{fileId}
        and item.number = told.number
        and item.result <> 'OPENED'
      """)
  void rehearsed(OrganizationId organizationId, WorkFileId fileId, JsonNode rehearsed);

  @Update(
      """
      update work_files
      set columns = #{columns}
      where organization_id = #{organizationId}
        and file_id = #{fileId}
      """)
  void columns(OrganizationId organizationId, WorkFileId fileId, JsonNode columns);

  @Select(
      """
      select number, line, cells, result, forecast, mistakes, task_id
      from work_file_rows
      where organization_id = #{organizationId}
        and file_id = #{fileId}
      order by number
      """)
  List<StoredRow> rows(OrganizationId organizationId, WorkFileId fileId);

  /** 0 when the same was opened from another file meanwhile. */
  @Update(
      """
      update work_file_rows item
      set result = 'OPENED', task_id = #{taskId}, cells = null, forecast = null
      where item.organization_id = #{organizationId}
        and item.file_id = #{fileId}
        and item.number = #{number}
        and item.result = 'GOOD'
        and not exists (
          select
          from work_file_rows earlier
          where earlier.organization_id = item.organization_id
            and earlier.row_key = item.row_key
            and earlier.result = 'OPENED')
      """)
  int opened(OrganizationId organizationId, WorkFileId fileId, int number, UUID taskId);

  @Update(
      """
      update work_file_rows
      set result = 'WRONG', forecast = null, mistakes = #{mistakes}
      where organization_id = #{organizationId}
        and file_id = #{fileId}
        and number = #{number}
      """)
  void wrong(OrganizationId organizationId, WorkFileId fileId, int number, JsonNode mistakes);

  @Update(
      """
      update work_files
      set status = 'IMPORTED', imported_at = #{now}
      where organization_id = #{organizationId}
        and file_id = #{fileId}
      """)
  void imported(OrganizationId organizationId, WorkFileId fileId, Instant now);

  /** With its rows. */
  @Delete(
      """
      delete from work_files
      where organization_id = #{organizationId}
        and file_id = #{fileId}
        and status = 'REHEARSED'
      """)
  void discard(OrganizationId organizationId, WorkFileId fileId);

  /** Forgets files that nobody imported. */
  @Delete(
      """
      delete from work_files
      where organization_id = #{organizationId}
        and status = 'REHEARSED'
        and uploaded_at < #{before}
      """)
  void discardOld(OrganizationId organizationId, Instant before);
}
