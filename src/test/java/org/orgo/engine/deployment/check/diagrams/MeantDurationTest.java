package org.orgo.engine.deployment.check.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeantDurationTest {

  @ParameterizedTest
  @CsvSource({
    "P1H, PT1H",
    "PT1D, P1D",
    "P1D2H, P1DT2H",
    "pt4h, PT4H",
    "4 hours, PT4H",
    "2 days and 30 minutes, P2DT30M",
    "PT15MIN, PT15M",
    "tomorrow,",
    "'',",
    "R/PT1S,",
    "P,"
  })
  void what_was_meant_is_guessed_where_it_is_plain(String written, String meant) {
    assertThat(MeantDuration.of(written).orElse(null)).isEqualTo(meant);
  }
}
