package org.orgo.engine.walls;

import java.util.Objects;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperationType;
import org.camunda.bpm.engine.impl.persistence.entity.ByteArrayEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.repository.ResourceTypes;
import org.orgo.engine.access.EngineCaller;
import org.orgo.engine.access.EngineCaller.CallerKind;

/** Which rows a caller of the engine sees and may change. */
final class RowWall {

  private RowWall() {}

  /** A row that is not seen does not exist: another organization's looks like none at all. */
  static boolean isSeen(DbEntity row) {
    EngineCaller caller = EngineCaller.current().filter(EngineCaller::isOrganization).orElse(null);
    if (caller == null) {
      return true;
    }
    String owner = RowTenants.of(row);
    return owner == null ? isEveryones(row) : owner.equals(caller.tenantId());
  }

  private static boolean isEveryones(DbEntity row) {
    return switch (RowKind.of(row.getClass())) {
      case DEFINITION, ATTACHED, CONTENT, INSTALLATION -> true;
      case UNSIGNED, BATCH, OWNED -> false;
    };
  }

  /**
   * @throws EngineRowsProtected when the row is nobody's or everyone's
   * @throws EngineRowNotFound when it is another organization's
   * @throws BatchesRefused when it would begin a batch
   */
  static void requireWritable(DbEntity row, DbOperationType operation) {
    RowKind kind = RowKind.of(row.getClass());
    if (kind == RowKind.BATCH && operation == DbOperationType.INSERT) {
      throw new BatchesRefused();
    }
    EngineCaller caller = EngineCaller.current().orElse(null);
    if (caller == null || caller.kind() == CallerKind.START_UP) {
      return;
    }
    switch (caller.kind()) {
      case READER -> throw protectedRow(row);
      case OWN_JOB -> requireNoDefinition(row, operation, caller);
      default -> requireOwn(row, kind, operation, caller);
    }
  }

  private static void requireNoDefinition(
      DbEntity row, DbOperationType operation, EngineCaller caller) {
    if (RowKind.of(row.getClass()) == RowKind.DEFINITION
        && !caller.deploying()
        && !isReadAnew(row, operation)) {
      throw protectedRow(row);
    }
  }

  private static void requireOwn(
      DbEntity row, RowKind kind, DbOperationType operation, EngineCaller caller) {
    requireNoDefinition(row, operation, caller);
    if (kind == RowKind.CONTENT) {
      requireNoResource((ByteArrayEntity) row);
      return;
    }
    if (operation == DbOperationType.INSERT && isUnsigned(row, kind)) {
      RowTenants.sign(row, caller.tenantId());
      return;
    }
    String owner = RowTenants.of(row);
    if (owner == null) {
      requireNobodysRow(row, kind, operation, caller);
    } else if (!owner.equals(caller.tenantId())) {
      throw new EngineRowNotFound();
    }
  }

  /** A file of a deployment is, like the deployment, let through by the door only. */
  private static boolean isUnsigned(DbEntity row, RowKind kind) {
    return RowTenants.of(row) == null
        && (kind == RowKind.UNSIGNED || row instanceof ResourceEntity);
  }

  /** What was left over without an owner is the operator's to clear away; nothing new begins. */
  private static void requireNobodysRow(
      DbEntity row, RowKind kind, DbOperationType operation, EngineCaller caller) {
    boolean beginsRun = row instanceof ExecutionEntity && operation == DbOperationType.INSERT;
    boolean leftOver = kind != RowKind.DEFINITION && kind != RowKind.ATTACHED && !beginsRun;
    if (!isReadAnew(row, operation) && !(leftOver && caller.kind() == CallerKind.OPERATOR)) {
      throw protectedRow(row);
    }
  }

  /** A definition read anew may have got a job that it had not in an earlier version of ours. */
  private static boolean isReadAnew(DbEntity row, DbOperationType operation) {
    return row instanceof JobDefinitionEntity && operation == DbOperationType.INSERT;
  }

  private static EngineRowsProtected protectedRow(DbEntity row) {
    return new EngineRowsProtected(row.getClass().getSimpleName());
  }

  private static void requireNoResource(ByteArrayEntity content) {
    if (Objects.equals(content.getType(), ResourceTypes.REPOSITORY.getValue())) {
      throw protectedRow(content);
    }
  }
}
