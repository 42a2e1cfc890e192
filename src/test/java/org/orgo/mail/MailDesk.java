package org.orgo.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.testing.TestOrganization;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests look up and set in the database, as one organization. */
public record MailDesk(
    TestOrganization organization, JdbcTemplate sql, TransactionTemplate transaction) {

  public List<Map<String, Object>> rows(String query, Object... arguments) {
    return organization.asSystem(
        () -> transaction.execute(status -> sql.queryForList(query, arguments)));
  }

  public Map<String, Object> row(String query, Object... arguments) {
    return rows(query, arguments).get(0);
  }

  public void change(String statement, Object... arguments) {
    organization.runAsSystem(
        () -> transaction.executeWithoutResult(status -> sql.update(statement, arguments)));
  }

  public UUID task() {
    UUID task = UUID.randomUUID();
    change(
        """
        insert into tasks (organization_id, task_id, type, category, label, title, status, priority,
          severity, visibility, source, owner_role, reactivity_time, reactivity_deadline_at,
          escalate_at, created_at, updated_at)
        select organization_id, ?, 'maintenance', 'REQUEST', '1001.11.Ops.Maintenance', 'Wet',
          'PENDING', 'LOW', 'MINOR', 'INTERNAL', 'EMAIL', min(code), 'PT1H', now(), now(), now(),
          now()
        from roles group by organization_id
        """,
        task);
    return task;
  }

  public UUID outgoing(String to, UUID task, String messageId, Instant due) {
    UUID id = UUID.randomUUID();
    change(
        """
        insert into outgoing_emails (organization_id, outgoing_id, to_address, locale, subject,
          body, message_id, task_id, due_at, created_at)
        values (?, ?, ?, 'en', 'Été', 'Please look at it.', ?, ?, ?::timestamptz, now())
        """,
        organization.id().value(),
        id,
        to,
        messageId,
        task,
        due.toString());
    return id;
  }
}
