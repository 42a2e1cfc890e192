package org.orgo.notifications;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orgo.testing.TestOrganization;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What listeners have done: waits until they are through, then looks at the rows. */
public final class Deliveries {

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  public Deliveries(JdbcTemplate jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** Every event of the organization was listened to by everybody. */
  public void done(TestOrganization organization) {
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> open(organization) == 0);
  }

  public int open(TestOrganization organization) {
    return transaction.execute(
        status ->
            jdbc.queryForObject(
                "select count(*) from event_publication where serialized_event like ?",
                Integer.class,
                "%" + organization.id() + "%"));
  }

  /** How many events are still to be listened to when so many notices are first seen. */
  public int leftInTheMomentOfBeingTold(TestOrganization organization, int notices) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofNanos(1))
        .until(() -> told(organization, notices), Optional::isPresent)
        .orElseThrow();
  }

  private Optional<Integer> told(TestOrganization organization, int notices) {
    return organization.asSystem(
        () ->
            transaction.execute(
                status ->
                    jdbc
                        .queryForList(
                            """
                            select (
                              select count(*)
                              from event_publication
                              where serialized_event like ?)
                            from notifications
                            having count(*) >= ?
                            """,
                            Integer.class,
                            "%" + organization.id() + "%",
                            notices)
                        .stream()
                        .findFirst()));
  }

  /** Names of those told, most often by notices of one kind. */
  public List<String> told(TestOrganization organization, NoticeKind kind) {
    done(organization);
    return strings(
        organization,
        """
        select account.display_name
        from notifications notice
        join user_accounts account using (organization_id, user_id)
        where notice.kind = ?
        """,
        kind.name());
  }

  /** Whose mailboxes get something. */
  public List<String> mailed(TestOrganization organization) {
    return mails(organization).stream()
        .map(mail -> (String) mail.get("to_address"))
        .map(address -> address.substring(0, address.indexOf('@')))
        .toList();
  }

  public List<Map<String, Object>> mails(TestOrganization organization) {
    done(organization);
    return organization.asSystem(
        () ->
            transaction.execute(
                status -> jdbc.queryForList("select * from outgoing_emails order by created_at")));
  }

  public void forget(TestOrganization organization) {
    done(organization);
    organization.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status -> {
                  jdbc.update("delete from notifications");
                  jdbc.update("delete from outgoing_emails");
                }));
  }

  private List<String> strings(TestOrganization organization, String sql, Object... values) {
    return organization.asSystem(
        () -> transaction.execute(status -> jdbc.queryForList(sql, String.class, values)));
  }
}
