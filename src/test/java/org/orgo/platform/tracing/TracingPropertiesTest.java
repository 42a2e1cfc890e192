package org.orgo.platform.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.platform.database.CannotStart;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class TracingPropertiesTest {

  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withUserConfiguration(TracingConfiguration.class, TraceExport.class);

  @Test
  void nothing_is_told_unless_a_collector_is_named() {
    application
        .withPropertyValues("orgo.tracing.endpoint=")
        .run(started -> assertThat(Traces.areOn()).isFalse());
    application.run(started -> assertThat(Traces.areOn()).isFalse());
  }

  @Test
  void a_collector_is_told_from_the_start_to_the_end_with_the_headers_it_wants() {
    try (SpanCollector collector = new SpanCollector()) {
      application
          .withPropertyValues(
              "orgo.tracing.endpoint=" + collector.endpoint(),
              "orgo.tracing.headers.authorization=Bearer word")
          .run(
              started -> {
                assertThat(Traces.areOn()).isTrue();
                Traces.run(TraceStep.SIGNAL_REPORT, null, () -> {});
              });

      assertThat(Traces.areOn()).isFalse();
      assertThat(collector.spans())
          .extracting(SpanCollector.Told::name)
          .containsExactly("signal.report");
      assertThat(collector.authorizations()).containsExactly("Bearer word");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"collector:4318", "ftp://collector/v1/traces", "http://", "a b"})
  void an_address_that_is_none_is_refused_at_the_start(String endpoint) {
    assertThatThrownBy(() -> new TracingProperties(endpoint, 1, Map.of()))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("orgo.tracing.endpoint")
        .hasMessageContaining("http://127.0.0.1:4318/v1/traces");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void a_share_that_is_none_is_refused_at_the_start(double sampling) {
    assertThatThrownBy(() -> new TracingProperties("", sampling, Map.of()))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("orgo.tracing.sampling")
        .hasMessageContaining("from 0 to 1");
  }

  @Test
  void the_headers_secrets_are_not_shown() {
    assertThat(new TracingProperties("", 1, Map.of("authorization", "Bearer word")).toString())
        .doesNotContain("word");
  }
}
