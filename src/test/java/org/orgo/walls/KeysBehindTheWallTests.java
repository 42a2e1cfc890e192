package org.orgo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.scripting.defaults.DefaultParameterHandler;
import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.insights.persistence.FactMapper;
import org.orgo.notifications.NoticeKind;
import org.orgo.notifications.persistence.NoticeMapper;
import org.orgo.organizations.profile.Transparency;
import org.orgo.reviews.patterns.persistence.FrequencyMapper;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Behind row-level security the database asks an index only for what tells nothing when it is
 * compared. A key that is cast from a text in the same comparison is looked for in every row of the
 * organization, once for each row it is joined with.
 */
@OrgoTest
class KeysBehindTheWallTests {

  @Autowired TestOrganizations organizations;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  @Autowired
  @Qualifier("sqlSessionFactory")
  SqlSessionFactory statements;

  private TestOrganization ours;
  private final List<String> ids = List.of(UUID.randomUUID().toString());

  @BeforeEach
  void found() {
    ours = organizations.found("default");
  }

  @Test
  void the_signal_that_a_fact_of_a_task_names_is_found_by_its_key() {
    assertThat(plan(FactMapper.class, "takeTasks", Map.of("ids", ids, "first", false)))
        .contains("signal_id = ");
  }

  @Test
  void the_signal_that_a_fact_of_a_case_names_is_found_by_its_key() {
    assertThat(plan(FactMapper.class, "takeCases", Map.of("ids", ids))).contains("signal_id = ");
  }

  @Test
  void the_signals_behind_evidence_are_found_by_their_keys() {
    var keys =
        new FrequencyMapper.RepeatedKeys(
            List.of("9"), List.of("Operations.Safety"), List.of("subtype"), List.of("slip_hazard"));
    LocalDate today = LocalDate.now();
    assertThat(
            plan(
                FrequencyMapper.class,
                "evidence",
                Map.of("from", today.minusDays(7), "until", today, "keys", keys)))
        .contains("signal_id = ");
  }

  @Test
  void the_comment_that_an_event_names_is_found_by_its_key() {
    assertThat(
            plan(
                NoticeMapper.class,
                "tell",
                Map.of(
                    "eventId",
                    UUID.randomUUID(),
                    "kind",
                    NoticeKind.TASK_COMMENTED,
                    "audiences",
                    List.of("TEAM"),
                    "mailed",
                    "TEAM",
                    "transparency",
                    Transparency.BALANCED)))
        .contains("comment_id = ");
  }

  /** The conditions for which an index is asked, where the database may do nothing else. */
  private String plan(Class<?> mapper, String statement, Map<String, ?> parameters) {
    return ours.asSystem(
        () ->
            transaction.execute(
                status -> {
                  status.setRollbackOnly();
                  fillSignals();
                  fillComments();
                  for (String way : List.of("seqscan", "hashjoin", "mergejoin")) {
                    jdbc.execute("set local enable_" + way + " = off");
                  }
                  return jdbc.execute(
                      (Connection connection) -> plan(connection, mapper, statement, parameters));
                }));
  }

  /** In an empty table any index is as good as another. */
  private void fillSignals() {
    jdbc.update(
        """
        insert into signals (
          organization_id, signal_id, channel, status, subject, body, received_at)
        select ?, gen_random_uuid(), 'API', 'RECEIVED', 'Wet floor', '', now()
        from generate_series(1, 3000)
        """,
        ours.id().value());
  }

  private void fillComments() {
    UUID task = UUID.randomUUID();
    jdbc.update(
        """
        insert into tasks (
          organization_id, task_id, type, category, label, title, status, priority, severity,
          visibility, source, owner_role, reactivity_time, reactivity_deadline_at, escalate_at,
          created_at, updated_at)
        select organization_id, ?, 'maintenance', 'REQUEST', '1001.11.Ops.Maintenance', 'Wet',
          'PENDING', 'LOW', 'MINOR', 'INTERNAL', 'API', min(code), 'PT1H', now(), now(), now(), now()
        from roles
        group by organization_id
        """,
        task);
    jdbc.update(
        """
        insert into task_comments (
          organization_id, comment_id, task_id, origin, visibility, body, created_at)
        select ?, gen_random_uuid(), ?, 'SYSTEM', 'INTERNAL_ONLY', '', now()
        from generate_series(1, 3000)
        """,
        ours.id().value(),
        task);
  }

  private String plan(
      Connection connection, Class<?> mapper, String statement, Map<String, ?> parameters)
      throws SQLException {
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("organizationId", ours.id());
    MappedStatement mapped =
        statements.getConfiguration().getMappedStatement(mapper.getName() + "." + statement);
    BoundSql bound = mapped.getBoundSql(all);
    List<String> conditions = new ArrayList<>();
    try (PreparedStatement explain = connection.prepareStatement("explain " + bound.getSql())) {
      new DefaultParameterHandler(mapped, all, bound).setParameters(explain);
      try (ResultSet lines = explain.executeQuery()) {
        while (lines.next()) {
          if (lines.getString(1).contains("Index Cond:")) {
            conditions.add(lines.getString(1).strip());
          }
        }
      }
    }
    return String.join("\n", conditions);
  }
}
