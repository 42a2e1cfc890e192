package org.orgo.engine.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.EverLivingJobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.junit.jupiter.api.Test;

class RowKindTests {

  /** What the events of history have in common; only what is made of them has a table. */
  private static final Set<Class<?>> WITHOUT_TABLE =
      Set.of(
          HistoryEvent.class,
          HistoricScopeInstanceEvent.class,
          HistoricDecisionEvaluationEvent.class);

  private static final List<Class<? extends DbEntity>> ROWS = rows();

  @Test
  void every_row_of_the_engine_says_whose_it_is_or_is_listed() {
    assertThat(ROWS)
        .hasSizeGreaterThan(55)
        .allSatisfy(
            type ->
                assertThat(RowTenants.isNamedBy(type) || RowKind.of(type) != RowKind.OWNED)
                    .as(type.getSimpleName())
                    .isTrue());
  }

  @Test
  void no_other_row_than_a_form_is_read_by_the_order_of_its_columns() {
    assertThat(ROWS)
        .filteredOn(type -> RowKind.of(type) != RowKind.INSTALLATION)
        .filteredOn(
            type ->
                Arrays.stream(type.getDeclaredConstructors())
                    .noneMatch(each -> each.getParameterCount() == 0))
        .containsExactly(CamundaFormDefinitionEntity.class);
  }

  @Test
  void a_special_kind_of_job_is_a_job() {
    assertThat(RowKind.of(TimerEntity.class)).isEqualTo(RowKind.OWNED);
    assertThat(RowTenants.isNamedBy(EverLivingJobEntity.class)).isTrue();
  }

  private static List<Class<? extends DbEntity>> rows() {
    return new ClassFileImporter()
        .importPackages("org.camunda.bpm.engine.impl").stream()
            .filter(each -> each.isAssignableTo(DbEntity.class))
            .filter(each -> !each.isInterface())
            .filter(each -> !each.getModifiers().contains(JavaModifier.ABSTRACT))
            .<Class<?>>map(JavaClass::reflect)
            .filter(type -> !WITHOUT_TABLE.contains(type))
            .<Class<? extends DbEntity>>map(type -> type.asSubclass(DbEntity.class))
            .toList();
  }
}
