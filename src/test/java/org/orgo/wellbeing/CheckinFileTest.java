package org.orgo.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orgo.platform.refusals.InvalidRequest;

/** A file of answers, as people save it from a spreadsheet. */
class CheckinFileTest {

  @Test
  void columns_may_stand_in_any_order_and_be_left_out() {
    List<CheckinRow> rows =
        read(
            """
            Score,group,answered_at,tags
            7,7b,2026-03-02T09:00:00Z,sleep  family
            3,"7c",2026-03-02T09:00:00Z,
            """);

    assertThat(rows)
        .containsExactly(
            new CheckinRow(
                2,
                null,
                "7b",
                null,
                7,
                List.of("sleep", "family"),
                Instant.parse("2026-03-02T09:00:00Z")),
            new CheckinRow(
                3, null, "7c", null, 3, List.of(), Instant.parse("2026-03-02T09:00:00Z")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          group,score                         | file | has no column answered_at
          group,score,answered_at,mood        | file, column mood | must be one of group, score, answered_at
          group,score,answered_at/7b,good,2026-03-02T09:00:00Z | line 2, score | a whole number from 1 to 10
          group,score,answered_at/7b,7,yesterday | line 2, answered_at | a moment such as
          group,score,answered_at/7b,7        | line 2, columns | are not as many as in the head
          group,score,answered_at/7b,"7,2026  | file | is no CSV file
          """)
  void what_cannot_be_read_is_named(String lines, String field, String why) {
    assertThatThrownBy(() -> read(lines.replace('/', '\n')))
        .asInstanceOf(InstanceOfAssertFactories.type(InvalidRequest.class))
        .satisfies(
            refused -> {
              assertThat(refused.errors().get(0).field()).isEqualTo(field);
              assertThat(refused.errors().get(0).message()).contains(why);
            });
  }

  private static List<CheckinRow> read(String file) {
    return CheckinFile.read(new StringReader(file));
  }
}
