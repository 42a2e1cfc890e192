package org.orgo.engine.walls;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInputInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionOutputInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AttachmentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.CommentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/** Reads whose a row is; the engine's rows say it without a type in common. */
final class RowTenants {

  private static final ClassValue<Optional<MethodHandle>> GETTERS =
      new ClassValue<>() {
        @Override
        protected Optional<MethodHandle> computeValue(Class<?> type) {
          try {
            return Optional.of(
                MethodHandles.publicLookup()
                    .findVirtual(type, "getTenantId", MethodType.methodType(String.class))
                    .asType(MethodType.methodType(String.class, DbEntity.class)));
          } catch (NoSuchMethodException | IllegalAccessException none) {
            return Optional.empty();
          }
        }
      };

  private RowTenants() {}

  static boolean isNamedBy(Class<?> type) {
    return GETTERS.get(type).isPresent();
  }

  /** Null when the row belongs to no organization, or its table does not say. */
  static String of(DbEntity row) {
    if (row instanceof CamundaFormDefinitionEntity form && isMisread(form)) {
      return null;
    }
    MethodHandle getter = GETTERS.get(row.getClass()).orElse(null);
    if (getter == null) {
      return null;
    }
    try {
      return (String) getter.invokeExact(row);
    } catch (RuntimeException | Error failure) {
      throw failure;
    } catch (Throwable impossible) {
      throw new IllegalStateException("The tenant of a row cannot be read", impossible);
    }
  }

  /**
   * A form has no constructor without arguments, so MyBatis fills the one it has with the columns
   * as they come: where a shared form has no tenant, its version stands in that place.
   */
  private static boolean isMisread(CamundaFormDefinitionEntity form) {
    return String.valueOf(form.getVersion()).equals(form.getTenantId());
  }

  /** Signs a row of a table that the engine leaves unsigned. */
  static void sign(DbEntity row, String tenantId) {
    if (row instanceof UserOperationLogEntryEventEntity entry) {
      entry.setTenantId(tenantId);
    } else if (row instanceof CommentEntity comment) {
      comment.setTenantId(tenantId);
    } else if (row instanceof AttachmentEntity attachment) {
      attachment.setTenantId(tenantId);
    } else if (row instanceof HistoricDecisionInputInstanceEntity input) {
      input.setTenantId(tenantId);
    } else if (row instanceof HistoricDecisionOutputInstanceEntity output) {
      output.setTenantId(tenantId);
    } else if (row instanceof ResourceEntity file) {
      file.setTenantId(tenantId);
    }
  }
}
