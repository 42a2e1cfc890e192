package org.orgo.engine.fence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orgo.platform.http.RereadableRequest;
import org.springframework.mock.web.MockHttpServletRequest;

class ExpressionInjectionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          orQueries=1                | ``                              | or_queries_refused
          %6FrQueries=1              | ``                              | or_queries_refused
          a=1;assigneeExpression=x   | ``                              | expression_refused
          a=1&assignee%45xpression=x | ``                              | expression_refused
          %zz=1                      | ``                              | address_not_understood
          ``                         | {"a": [{"orQueries": []}]}      | or_queries_refused
          ``                         | {"or\\u0051ueries": []}         | or_queries_refused
          ``                         | {"a": {"dueDateExpression": 1}} | expression_refused
          ``                         | <a/>                            | body_not_understood
          """)
  void what_could_carry_an_expression_is_refused_by_name(String query, String body, String code)
      throws IOException {
    RereadableRequest request = request(query, body);

    assertThatThrownBy(() -> ExpressionInjection.refuseIn(request))
        .isInstanceOfSatisfying(
            FenceRefused.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  @Test
  void a_plain_query_passes() throws IOException {
    RereadableRequest request = request("maxResults=10", "{\"assignee\": \"expression\"}");

    assertThatCode(() -> ExpressionInjection.refuseIn(request)).doesNotThrowAnyException();
  }

  private static RereadableRequest request(String query, String body) throws IOException {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/engine-rest/task");
    request.setQueryString(query);
    request.setContentType("application/json");
    request.setContent(body.getBytes(StandardCharsets.UTF_8));
    return RereadableRequest.of(request);
  }
}
