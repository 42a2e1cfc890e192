package org.orgo.exports.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orgo.exports.ExportFormat;
import org.orgo.exports.TooManyRows;
import org.orgo.exports.formats.RowWriter;

class ExportRowsTests {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void as_many_rows_fit_as_the_environment_says_and_one_more_is_refused_by_number()
      throws IOException {
    ExportRows rows = begun();
    for (int row = 0; row < 50_000; row++) {
      rows.row(List.of(row));
    }
    assertThat(rows.count()).isEqualTo(50_000);
    assertThatThrownBy(() -> rows.row(List.of(50_000)))
        .isInstanceOf(TooManyRows.class)
        .hasMessageContaining("50000 rows");
  }

  @Test
  void an_item_that_moves_while_pages_are_read_is_written_once() throws IOException {
    ExportRows rows = begun();
    rows.item("a", List.of(1));
    rows.item("b", List.of(2));
    rows.item("a", List.of(3));
    assertThat(rows.itemIds()).containsExactly("a", "b");
    assertThat(rows.count()).isEqualTo(2);
  }

  private ExportRows begun() throws IOException {
    ExportRows rows = new ExportRows(RowWriter.of(ExportFormat.JSONL, out, null), 50_000);
    rows.begin(List.of("number"), List.of());
    return rows;
  }
}
