package org.orgo.web.problems;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

/** Each kind of refusal becomes one status, and all it says becomes the body. */
class RefusalAnswersTests {

  private static final ObjectMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private final Problems problems = new Problems();

  @ParameterizedTest
  @EnumSource
  void every_kind_is_answered_as_a_problem_with_its_status(Refusal.RefusalKind kind)
      throws Exception {
    ResponseEntity<Problem> answer = answer(new Declined(kind));

    assertThat(answer.getStatusCode().value()).isEqualTo(kind.status());
    assertThat(answer.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE))
        .isEqualTo(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    JsonNode body = JSON.valueToTree(answer.getBody());
    assertThat(body.path("status").asInt()).isEqualTo(kind.status());
    assertThat(body.path("title").asText())
        .isEqualTo(HttpStatus.valueOf(kind.status()).getReasonPhrase());
    assertThat(body.path("code").asText()).isEqualTo("declined");
    assertThat(body.path("detail").asText()).isEqualTo("This was declined");
    assertThat(body.path("type").asText()).isEqualTo("about:blank");
    assertThat(body.path("current").path("version").asInt()).isEqualTo(3);
    assertThat(body.has("errors")).isFalse();
    assertThat(body.has("reference")).isFalse();
  }

  @Test
  void every_field_at_fault_is_named() throws Exception {
    InvalidRequest refusal =
        new InvalidRequest(
            FieldError.of("title", "is missing"),
            FieldError.notAmong("severity", List.of("MINOR", "MAJOR")));

    JsonNode errors = JSON.valueToTree(answer(refusal).getBody()).path("errors");

    assertThat(errors).hasSize(2);
    assertThat(errors.get(0).path("field").asText()).isEqualTo("title");
    assertThat(errors.get(0).path("message").asText()).isEqualTo("is missing");
    assertThat(errors.get(1).path("allowed")).extracting(JsonNode::asText).contains("MAJOR");
  }

  @Test
  void words_for_people_are_not_sent_to_programs() throws Exception {
    InvalidRequest refusal =
        new InvalidRequest(FieldError.of("floor", "is too high").worded("floor.too_high", 5));

    assertThat(JSON.writeValueAsString(answer(refusal).getBody())).doesNotContain("too_high");
  }

  private ResponseEntity<Problem> answer(Exception refusal) throws Exception {
    return problems.answer(refusal, new MockHttpServletRequest("GET", "/api/v3/cases"));
  }

  private static final class Declined extends RuntimeException implements Refusal {

    private static final long serialVersionUID = 1L;

    private final RefusalKind kind;

    Declined(RefusalKind kind) {
      super("This was declined");
      this.kind = kind;
    }

    @Override
    public String code() {
      return "declined";
    }

    @Override
    public RefusalKind kind() {
      return kind;
    }

    @Override
    public Optional<Object> current() {
      return Optional.of(Map.of("version", 3));
    }
  }
}
