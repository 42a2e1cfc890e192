package org.orgo.web.description;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.Map;
import org.orgo.platform.paging.PageRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.RequestMethod;

/** Parameters that mean the same wherever they stand. */
final class RequestParameters {

  private static final int MAX_KEY_LENGTH = 200;

  private static final Map<String, String> MEANINGS =
      Map.of(
          "id",
          "Id of the item",
          "action",
          "Key of the action, such as `start`",
          "limit",
          "How many a page holds at most",
          "cursor",
          "`next_cursor` of the page before",
          "q",
          "Words to look for",
          HttpHeaders.IF_MATCH,
          "The version that was looked at, as `ETag` gave it");

  private RequestParameters() {}

  static void describe(RequestMethod method, Operation operation) {
    if (operation.getParameters() != null) {
      operation.getParameters().forEach(RequestParameters::describe);
    }
    if (mayBeRepeated(method, operation)) {
      operation.addParametersItem(idempotencyKey());
    }
  }

  /** An answer that holds a secret is not kept. */
  static boolean mayBeRepeated(RequestMethod method, Operation operation) {
    return method == RequestMethod.POST && !Login.takesPasswords(operation);
  }

  private static void describe(Parameter parameter) {
    if (parameter.getDescription() == null) {
      parameter.setDescription(MEANINGS.get(parameter.getName()));
    }
    if ("query".equals(parameter.getIn())) {
      parameter.setAllowEmptyValue(!parameter.getRequired()); // which is as if it were not given
    }
    if (parameter.getName().equals("limit")) {
      parameter
          .getSchema()
          .minimum(BigDecimal.ONE)
          .maximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT))
          .setDefault(PageRequest.DEFAULT_LIMIT);
    }
  }

  static Parameter ifNoneMatch() {
    return header(
        HttpHeaders.IF_NONE_MATCH, "The version that is known, as `ETag` gave it", text());
  }

  private static Parameter idempotencyKey() {
    return header(
        "Idempotency-Key",
        "A request sent again with its key is done once and answered twice",
        text().minLength(1).maxLength(MAX_KEY_LENGTH));
  }

  private static Parameter header(String name, String meaning, Schema<?> schema) {
    return new HeaderParameter().name(name).description(meaning).required(false).schema(schema);
  }

  private static Schema<?> text() {
    Schema<?> text = new Schema<>();
    text.addType("string");
    return text;
  }
}
