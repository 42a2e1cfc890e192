package org.orgo.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyLineTests {
  private static final String YAML =
      """
      # label: not this
      domain: library
      routing:
        label: 1001.11.Education.Support
      metadata:
        isbn: {type: string,
          pattern: "[0-9X-]+"}
      "form": work
      records.retention_days: 400
      """;

  @ParameterizedTest
  @CsvSource({
    "domain, 2",
    "routing.label, 4",
    "metadata.isbn.type, 6",
    "metadata.isbn.pattern, 7",
    "form, 8",
    "records.retention_days, 9",
    "routing.roles, 3"
  })
  void a_key_is_found_where_it_stands_or_where_it_is_missing(String key, int line) {
    assertThat(KeyLine.in(YAML, key)).isEqualTo(line);
  }

  @Test
  void what_is_nowhere_has_no_line() {
    assertThat(KeyLine.in(YAML, "categories")).isNull();
  }
}
