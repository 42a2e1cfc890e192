package org.orgo.engine.fence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.rest.dto.AbstractQueryDto;
import org.camunda.bpm.engine.rest.dto.externaltask.ExternalTaskQueryDto;
import org.camunda.bpm.engine.rest.dto.history.HistoricProcessInstanceQueryDto;
import org.camunda.bpm.engine.rest.dto.runtime.ProcessInstanceQueryDto;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The ids that a write means by the queries in its body. */
@Component
class QueriedIds {

  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  private static final int MAX_IDS = 500;

  private final ProcessEngine engine;

  QueriedIds(@Lazy ProcessEngine engine) {
    this.engine = engine;
  }

  /** Call it as the operator: the engine answers for who asks. */
  List<String> in(JsonNode body) {
    return Stream.of(
            ids(
                body.path("processInstanceQuery"),
                ProcessInstanceQueryDto.class,
                ProcessInstance::getId),
            ids(
                body.path("historicProcessInstanceQuery"),
                HistoricProcessInstanceQueryDto.class,
                HistoricProcessInstance::getId),
            ids(body.path("externalTaskQuery"), ExternalTaskQueryDto.class, ExternalTask::getId))
        .flatMap(List::stream)
        .toList();
  }

  private <T, Q extends AbstractQueryDto<? extends Query<?, T>>> List<String> ids(
      JsonNode query, Class<Q> dto, Function<T, String> id) {
    if (!query.isObject()) {
      return List.of();
    }
    try {
      Q asked = JSON.treeToValue(query, dto);
      asked.setObjectMapper(JSON);
      List<String> found = asked.toQuery(engine).listPage(0, MAX_IDS + 1).stream().map(id).toList();
      if (found.size() > MAX_IDS) {
        throw FenceRefused.tooMany();
      }
      return found;
    } catch (JsonProcessingException | RestException | ProcessEngineException malformed) {
      throw FenceRefused.unreadable();
    }
  }
}
