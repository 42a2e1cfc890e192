package org.orgo.engine.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.reflection.MetaObject;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbEntityOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperationType;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSession;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInputInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionOutputInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricJobLogEventEntity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.engine.access.EngineAccess;
import org.orgo.testing.Gen;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.Property;
import org.orgo.testing.Source;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;

/** What is written at once is what the engine writes row by row. */
@OrgoTest
class HistoryInsertsTests {

  private static final int TRIES = 10;
  private static final int ROWS = 20;
  private static final Set<String> REQUIRED =
      Set.of(
          "processDefinitionId",
          "processInstanceId",
          "executionId",
          "activityId",
          "activityType",
          "startTime",
          "timestamp",
          "jobId",
          "decisionDefinitionId",
          "decisionDefinitionKey",
          "evaluationTime",
          "decisionInstanceId");
  private static final Gen<String> TEXTS =
      Gen.of("", "NULL", "null", "a b", "{x,y}", "\"quoted\"", "back\\slash", "é☂'", "a,b\n");

  @Autowired ProcessEngine engine;
  @Autowired EngineAccess access;
  @Autowired TestOrganizations organizations;

  private final HistoryInserts inserts = new HistoryInserts();
  private TestOrganization hospital;

  @BeforeEach
  void found() {
    hospital = organizations.found("hospital");
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        HistoricActivityInstanceEventEntity.class,
        HistoricDecisionInstanceEntity.class,
        HistoricDecisionInputInstanceEntity.class,
        HistoricDecisionOutputInstanceEntity.class,
        HistoricTaskInstanceEventEntity.class,
        HistoricJobLogEventEntity.class
      })
  void rows_written_at_once_hold_what_the_engine_would_have_written(Class<DbEntity> type) {
    Property.check(TRIES, drawn -> inTheEngine(database -> compare(type, drawn, database)));
  }

  private void compare(Class<DbEntity> type, Source drawn, DbSqlSession database) {
    List<DbEntity> rows = rows(type, drawn, database);
    HistoryOperations operations = new HistoryOperations(inserts);
    rows.forEach(row -> operations.addOperation(operation(row, DbOperationType.INSERT)));
    operations.writeHistory(database);
    assertThat(operations.calculateFlush()).isEmpty();
    List<Map<String, Object>> atOnce = stored(rows, database);
    rows.forEach(row -> row.setId(UUID.randomUUID().toString()));
    rows.forEach(row -> oneByOne(row, database));
    database.getSqlSession().flushStatements();

    assertThat(atOnce).hasSize(ROWS).isEqualTo(stored(rows, database));
  }

  @Test
  void what_is_no_history_and_changes_are_left_to_the_engine() {
    DbEntity run = new ExecutionEntity();
    DbEntity ended = new HistoricActivityInstanceEventEntity();
    List.of(run, ended).forEach(row -> row.setId(UUID.randomUUID().toString()));
    inTheEngine(
        database -> {
          HistoryOperations operations = new HistoryOperations(inserts);
          operations.addOperation(operation(run, DbOperationType.INSERT));
          operations.addOperation(operation(ended, DbOperationType.UPDATE));

          operations.writeHistory(database);

          assertThat(operations.calculateFlush())
              .extracting(left -> ((DbEntityOperation) left).getEntity())
              .containsExactlyInAnyOrder(run, ended);
        });
  }

  private static <T extends DbEntity> List<DbEntity> rows(
      Class<T> type, Source drawn, DbSqlSession database) {
    Configuration mapped = database.getSqlSession().getConfiguration();
    List<DbEntity> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      T row = mapped.getObjectFactory().create(type);
      MetaObject fields = mapped.newMetaObject(row);
      mapped
          .getMappedStatement(database.getDbSqlSessionFactory().getInsertStatement(row))
          .getBoundSql(row)
          .getParameterMappings()
          .stream()
          .map(ParameterMapping::getProperty)
          .filter(fields::hasSetter)
          .filter(field -> REQUIRED.contains(field) || drawn.chance(0.7))
          .forEach(field -> fields.setValue(field, value(drawn, fields.getSetterType(field))));
      row.setId(UUID.randomUUID().toString());
      rows.add(row);
    }
    return rows;
  }

  private static Object value(Source drawn, Class<?> type) {
    return switch (type.getSimpleName()) {
      case "String" -> drawn.draw(TEXTS);
      case "Date" -> new Date(drawn.draw(Gen.longs(0, 4_000_000_000_000L)));
      case "Long", "long" -> drawn.draw(Gen.longs());
      case "Integer", "int" -> drawn.draw(Gen.integers(-9, 1_000_000));
      case "Double" -> drawn.draw(Gen.longs()) / 7.0;
      default -> throw new IllegalArgumentException(type.getName());
    };
  }

  private static DbEntityOperation operation(DbEntity row, DbOperationType type) {
    DbEntityOperation operation = new DbEntityOperation();
    operation.setEntity(row);
    operation.setOperationType(type);
    return operation;
  }

  private static void oneByOne(DbEntity row, DbSqlSession database) {
    database.getSqlSession().insert(database.getDbSqlSessionFactory().getInsertStatement(row), row);
  }

  private static List<Map<String, Object>> stored(List<DbEntity> rows, DbSqlSession database) {
    String insert =
        database
            .getSqlSession()
            .getConfiguration()
            .getMappedStatement(database.getDbSqlSessionFactory().getInsertStatement(rows.get(0)))
            .getBoundSql(rows.get(0))
            .getSql();
    String table = insert.strip().split("[\\s(]+")[2];
    return rows.stream()
        .map(row -> stored(table, row.getId(), database.getSqlSession().getConnection()))
        .toList();
  }

  private static Map<String, Object> stored(String table, String id, Connection connection) {
    try (PreparedStatement select =
        connection.prepareStatement("select * from " + table + " where id_ = ?")) {
      select.setString(1, id);
      ResultSet row = select.executeQuery();
      assertThat(row.next()).isTrue();
      Map<String, Object> columns = new HashMap<>();
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        Object value = row.getObject(i);
        columns.put(
            row.getMetaData().getColumnName(i),
            value instanceof Timestamp at ? at.toInstant() : value);
      }
      columns.remove("id_");
      return columns;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void inTheEngine(Consumer<DbSqlSession> work) {
    Command<Void> command =
        context -> {
          work.accept(context.getDbSqlSession());
          return null;
        };
    hospital.asSystem(
        () ->
            access.call(
                () ->
                    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                        .getCommandExecutorTxRequired()
                        .execute(command)));
  }
}
