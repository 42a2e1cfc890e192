package org.orgo.stories;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.orgo.cases.CaseId;
import org.orgo.testing.TestOrganization;
import org.orgo.vocabulary.work.CaseStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What row, record and engine say about one case at the same moment, read past the code that keeps
 * them.
 *
 * @param events moves the case's events tell of
 * @param audited moves the audit log tells of
 * @param instances how many instances the engine has for it
 * @param places how many places its tokens rest at
 * @param place one of them; null while it rests nowhere
 * @param token what the engine calls that rest
 * @param openTasks how many of its tasks are not over
 */
record CaseSight(
    CaseStatus status,
    String waitState,
    String lifecycleToken,
    boolean begun,
    boolean closed,
    int version,
    int events,
    int audited,
    int instances,
    int places,
    String place,
    String token,
    int openTasks) {

  private static final String SIGHT =
      """
      select item.status, item.wait_state, item.lifecycle_token, item.lifecycle_begun,
        item.closed_at is not null as closed, item.version,
        (select count(*) from case_events happened
          where happened.organization_id = item.organization_id
            and happened.case_id = item.case_id
            and happened.kind = 'STATUS_CHANGED') as events,
        (select count(*) from audit_entries audited
          where audited.organization_id = item.organization_id
            and audited.object_kind = 'case'
            and audited.object_id = :case::text
            and audited.action = 'case.status_changed') as audited,
        (select count(*) from act_ru_execution execution
          where execution.business_key_ = :case::text) as instances,
        (select count(*) from act_ru_task place
          join act_ru_execution execution on execution.id_ = place.proc_inst_id_
          where execution.business_key_ = :case::text) as places,
        (select max(place.task_def_key_) from act_ru_task place
          join act_ru_execution execution on execution.id_ = place.proc_inst_id_
          where execution.business_key_ = :case::text) as place,
        (select max(place.id_) from act_ru_task place
          join act_ru_execution execution on execution.id_ = place.proc_inst_id_
          where execution.business_key_ = :case::text) as token,
        (select count(*) from tasks task
          where task.organization_id = item.organization_id
            and task.case_id = item.case_id
            and task.closed_at is null) as open_tasks
      from cases item
      where item.organization_id = :organization
        and item.case_id = :case
      """;

  static CaseSight of(
      TestOrganization organization,
      CaseId theCase,
      JdbcClient database,
      TransactionTemplate transaction) {
    return organization.asSystem(
        () ->
            transaction.execute(
                status ->
                    database
                        .sql(SIGHT)
                        .param("organization", organization.id().value())
                        .param("case", theCase.value())
                        .query((row, number) -> read(row))
                        .single()));
  }

  boolean isArchived() {
    return status == CaseStatus.ARCHIVED;
  }

  boolean isInTransit() {
    return instances > 0 && place == null;
  }

  private static CaseSight read(ResultSet row) throws SQLException {
    return new CaseSight(
        CaseStatus.valueOf(row.getString("status")),
        row.getString("wait_state"),
        row.getString("lifecycle_token"),
        row.getBoolean("lifecycle_begun"),
        row.getBoolean("closed"),
        row.getInt("version"),
        row.getInt("events"),
        row.getInt("audited"),
        row.getInt("instances"),
        row.getInt("places"),
        row.getString("place"),
        row.getString("token"),
        row.getInt("open_tasks"));
  }
}
