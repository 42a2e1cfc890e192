package org.orgo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The short cut and the engine's own check say the same of every id. */
class FastEntityManagerTests {

  private final FastEntityManager fast = new FastEntityManager(null, null, true, null);
  private final StockManager stock = new StockManager();

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"*", "", " ", "**", "null", "7f0c-4d"})
  void an_id_is_refused_where_the_engine_refuses_it_and_with_its_sentence(String id) {
    DbEntity entity = new EventSubscriptionEntity();
    entity.setId(id);

    Throwable expected = catchThrowable(() -> stock.check(entity));
    Throwable actual = catchThrowable(() -> fast.validateId(entity));

    if (expected == null) {
      assertThat(actual).isNull();
    } else {
      assertThat(actual).hasSameClassAs(expected).hasMessage(expected.getMessage());
    }
  }

  private static final class StockManager extends DbEntityManager {

    StockManager() {
      super(null, null);
    }

    void check(DbEntity entity) {
      validateId(entity);
    }
  }
}
