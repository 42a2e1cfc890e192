package org.orgo.web.problems;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Refuses a value of another type than the field's, which Jackson would convert: {@code true} as a
 * title is a mistake of the client, and so is {@code 1.5} as a version.
 */
@Configuration(proxyBeanMethods = false)
class StrictTypes {

  private static final Map<LogicalType, List<CoercionInputShape>> REFUSED =
      Map.of(
          LogicalType.Textual,
          List.of(CoercionInputShape.Boolean, CoercionInputShape.Integer, CoercionInputShape.Float),
          LogicalType.Boolean,
          List.of(CoercionInputShape.Integer, CoercionInputShape.String),
          LogicalType.Integer,
          List.of(CoercionInputShape.Float, CoercionInputShape.String),
          LogicalType.Enum,
          List.of(CoercionInputShape.Integer, CoercionInputShape.EmptyString));

  @Bean
  Jackson2ObjectMapperBuilderCustomizer typesAreNotConverted() {
    return builder ->
        builder
            .featuresToEnable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .postConfigurer(StrictTypes::refuse);
  }

  private static void refuse(ObjectMapper json) {
    REFUSED.forEach(
        (type, shapes) ->
            shapes.forEach(
                shape -> json.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail)));
  }
}
