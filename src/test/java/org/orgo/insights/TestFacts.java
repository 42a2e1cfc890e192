package org.orgo.insights;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.orgo.testing.TestOrganization;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Facts of one organization, written as hydration would. */
public final class TestFacts {

  private final TestOrganization organization;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  public TestFacts(
      TestOrganization organization, JdbcTemplate jdbc, TransactionTemplate transaction) {
    this.organization = organization;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /**
   * A task of everyday work.
   *
   * @param person a number; who it is cannot be seen over months
   */
  public record FactTask(
      UUID taskId,
      int person,
      LocalDate createdOn,
      LocalDate closedOn,
      String function,
      String ownerRole,
      int category,
      String severity,
      String type,
      String subtype,
      String visibility,
      boolean onTime,
      int escalations,
      Long responseSeconds) {

    public static FactTask on(LocalDate day, int person) {
      return new FactTask(
          UUID.randomUUID(),
          person,
          day,
          day,
          "Operations",
          "Ops.Maintenance",
          1,
          "MINOR",
          "maintenance",
          null,
          "INTERNAL",
          true,
          0,
          600L);
    }

    public FactTask in(String newFunction, int newCategory, String newSeverity) {
      return new FactTask(
          taskId,
          person,
          createdOn,
          closedOn,
          newFunction,
          ownerRole,
          newCategory,
          newSeverity,
          type,
          subtype,
          visibility,
          onTime,
          escalations,
          responseSeconds);
    }

    public FactTask closed(LocalDate day) {
      return new FactTask(
          taskId,
          person,
          createdOn,
          day,
          function,
          ownerRole,
          category,
          severity,
          type,
          subtype,
          visibility,
          onTime,
          escalations,
          responseSeconds);
    }

    public FactTask about(String newType, String newSubtype) {
      return new FactTask(
          taskId,
          person,
          createdOn,
          closedOn,
          function,
          ownerRole,
          category,
          severity,
          newType,
          newSubtype,
          visibility,
          onTime,
          escalations,
          responseSeconds);
    }

    public FactTask seenAs(String newVisibility, String newOwnerRole) {
      return new FactTask(
          taskId,
          person,
          createdOn,
          closedOn,
          function,
          newOwnerRole,
          category,
          severity,
          type,
          subtype,
          newVisibility,
          onTime,
          escalations,
          responseSeconds);
    }

    public FactTask timely(boolean inTime) {
      return inTime ? this : late(escalations, responseSeconds);
    }

    public FactTask of(UUID task) {
      return new FactTask(
          task,
          person,
          createdOn,
          closedOn,
          function,
          ownerRole,
          category,
          severity,
          type,
          subtype,
          visibility,
          onTime,
          escalations,
          responseSeconds);
    }

    public FactTask late(int times, Long seconds) {
      return new FactTask(
          taskId,
          person,
          createdOn,
          closedOn,
          function,
          ownerRole,
          category,
          severity,
          type,
          subtype,
          visibility,
          false,
          times,
          seconds);
    }
  }

  public void closeDay(LocalDate day) {
    run(
        () ->
            jdbc.update(
                """
                insert into insights.dim_organizations (
                  organization_id, slug, display_name, profile, time_zone, status, closed_until)
                values (?, ?, ?, 'default', 'UTC', 'active', ?)
                on conflict (organization_id) do update set closed_until = excluded.closed_until
                """,
                organization.id().value(),
                organization.slug(),
                organization.slug(),
                Date.valueOf(day)));
  }

  public void add(Collection<FactTask> tasks) {
    List<Object[]> rows = new ArrayList<>();
    tasks.forEach(task -> rows.add(row(task)));
    run(
        () ->
            jdbc.batchUpdate(
                """
                insert into insights.fact_tasks (
                  organization_id, task_id, created_on, closed_on, created_at, closed_at, deadline_at,
                  label_id, label_category, label_intent, function, owner_role, type, category,
                  subtype, status, priority, severity, visibility, contributor,
                  first_response_seconds, completion_seconds, deadline_met, escalations,
                  row_version, hydrated_at)
                values (
                  ?, ?, ?, ?, ?, ?, now(), 1, ?, 1, ?, ?, ?, 'REQUEST', ?, ?, 'LOW', ?, ?,
                  decode(md5(?), 'hex'), ?, 7200, ?, ?, 1, now())
                """,
                rows));
  }

  public void remove(Collection<FactTask> tasks) {
    run(
        () ->
            tasks.forEach(
                task ->
                    jdbc.update(
                        "delete from insights.fact_tasks where organization_id = ? and task_id = ?",
                        organization.id().value(),
                        task.taskId())));
  }

  public void run(Runnable work) {
    organization.runAsSystem(() -> transaction.executeWithoutResult(status -> work.run()));
  }

  private Object[] row(FactTask task) {
    LocalDate closed = task.closedOn();
    return new Object[] {
      organization.id().value(),
      task.taskId(),
      Date.valueOf(task.createdOn()),
      closed == null ? null : Date.valueOf(closed),
      Timestamp.from(task.createdOn().atStartOfDay().toInstant(ZoneOffset.UTC)),
      closed == null ? null : Timestamp.from(closed.atStartOfDay().toInstant(ZoneOffset.UTC)),
      task.category(),
      task.function(),
      task.ownerRole(),
      task.type(),
      task.subtype(),
      closed == null ? "IN_PROGRESS" : "COMPLETED",
      task.severity(),
      task.visibility(),
      task.createdOn().withDayOfMonth(1) + "-" + task.person(),
      task.responseSeconds(),
      closed == null ? null : task.onTime(),
      task.escalations()
    };
  }
}
