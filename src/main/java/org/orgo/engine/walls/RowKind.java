package org.orgo.engine.walls;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.batch.BatchEntity;
import org.camunda.bpm.engine.impl.batch.history.HistoricBatchEntity;
import org.camunda.bpm.engine.impl.cmmn.entity.repository.CaseDefinitionEntity;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionRequirementsDefinitionEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInputInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionOutputInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AttachmentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ByteArrayEntity;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.CommentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityInfoEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MembershipEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MeterLogEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MetricIntervalEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.SchemaLogEntryEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskMeterLogEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TenantEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TenantMembershipEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/** Whose the rows of a table are. */
enum RowKind {

  /** Deployments and what is made of them: shared, or an organization's own version. */
  DEFINITION(
      DeploymentEntity.class,
      ResourceEntity.class,
      ProcessDefinitionEntity.class,
      DecisionDefinitionEntity.class,
      DecisionRequirementsDefinitionEntity.class,
      CaseDefinitionEntity.class,
      CamundaFormDefinitionEntity.class,
      JobDefinitionEntity.class),

  /** Belongs to an instance, or to a definition and is then as shared as that is. */
  ATTACHED(EventSubscriptionEntity.class, IdentityLinkEntity.class),

  /** The engine makes them without a tenant though an organization is meant. */
  UNSIGNED(
      UserOperationLogEntryEventEntity.class,
      CommentEntity.class,
      AttachmentEntity.class,
      HistoricDecisionInputInstanceEntity.class,
      HistoricDecisionOutputInstanceEntity.class),

  /** Contents of other rows, reached through those. */
  CONTENT(ByteArrayEntity.class),

  BATCH(BatchEntity.class, HistoricBatchEntity.class),

  /** Of the installation as a whole: settings, meters, locks, and the people the engine kept. */
  INSTALLATION(
      AcquirableJobEntity.class,
      AuthorizationEntity.class,
      FilterEntity.class,
      GroupEntity.class,
      IdentityInfoEntity.class,
      MembershipEntity.class,
      MeterLogEntity.class,
      MetricIntervalEntity.class,
      PropertyEntity.class,
      SchemaLogEntryEntity.class,
      TaskMeterLogEntity.class,
      TenantEntity.class,
      TenantMembershipEntity.class,
      UserEntity.class),

  /** Everything else: what runs, and its history. A job is found by its lock's class otherwise. */
  OWNED(JobEntity.class);

  private static final Map<Class<?>, RowKind> LISTED =
      Stream.of(values())
          .flatMap(kind -> kind.types.stream().map(type -> Map.entry(type, kind)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final ClassValue<RowKind> KINDS =
      new ClassValue<>() {
        @Override
        protected RowKind computeValue(Class<?> type) {
          for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            if (LISTED.containsKey(each)) {
              return LISTED.get(each);
            }
          }
          return OWNED;
        }
      };

  private final Set<Class<?>> types;

  RowKind(Class<?>... types) {
    this.types = Set.of(types);
  }

  static RowKind of(Class<? extends DbEntity> type) {
    return KINDS.get(type);
  }
}
