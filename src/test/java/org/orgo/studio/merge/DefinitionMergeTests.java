package org.orgo.studio.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orgo.studio.DefinitionKind;

/** What is taken, and what somebody is asked. */
class DefinitionMergeTests {

  private static final String FORM =
      """
      {"type": "default", "id": "our-form", "schemaVersion": 18, "components": [%s]}
      """;
  private static final String PART =
      "{\"id\": \"field_part\", \"key\": \"part\", \"type\": \"textfield\", \"label\": \"%s\","
          + " \"validate\": {\"required\": %s}}";
  private static final String NOTE =
      "{\"id\": \"field_note\", \"key\": \"note\", \"type\": \"textarea\", \"label\": \"Note\"}";

  @Test
  void two_changes_of_one_field_that_do_not_touch_are_both_taken() {
    MergedFiles merge =
        forms(
            PART.formatted("Part", false),
            PART.formatted("Which part?", false),
            PART.formatted("Part", true) + "," + NOTE);
    assertThat(merge.conflicts()).isEmpty();
    assertThat(text(merge.with(Map.of())))
        .contains("Which part?", "\"required\" : true", "field_note");
  }

  @Test
  void what_both_changed_is_asked_with_both_values_side_by_side() {
    MergedFiles merge =
        forms(
            PART.formatted("Part", false),
            PART.formatted("Which part?", false),
            PART.formatted("Spare part", false));
    assertThat(merge.conflicts())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.what()).isEqualTo("field");
              assertThat(each.part()).isEqualTo("label");
              assertThat(each.base()).isEqualTo("Part");
              assertThat(each.own()).isEqualTo("Which part?");
              assertThat(each.shared()).isEqualTo("Spare part");
            });
    assertThat(text(merge.all(MergeSide.OWN))).contains("Which part?").doesNotContain("Spare");
    assertThat(text(merge.all(MergeSide.SHARED))).contains("Spare part").doesNotContain("Which");
  }

  @Test
  void a_property_that_one_removed_and_the_other_changed_is_asked() {
    String bare = PART.replace(", \"validate\": {\"required\": %s}", "");
    MergedFiles merge =
        forms(PART.formatted("Part", false), bare.formatted("Part"), PART.formatted("Part", true));

    assertThat(merge.conflicts()).isNotEmpty();
    assertThat(merge.conflicts()).allSatisfy(each -> assertThat(each.own()).isNull());
    assertThat(text(merge.all(MergeSide.OWN))).doesNotContain("required");
    assertThat(text(merge.all(MergeSide.SHARED))).contains("\"required\" : true");
  }

  @Test
  void what_both_moved_behind_something_else_is_asked() {
    String[] fields = new String[4];
    for (int each = 0; each < fields.length; each++) {
      fields[each] = NOTE.replace("note", "note_" + each);
    }
    MergedFiles merge =
        forms(
            String.join(",", fields),
            String.join(",", fields[1], fields[2], fields[0], fields[3]),
            String.join(",", fields[1], fields[2], fields[3], fields[0]));

    assertThat(merge.conflicts()).singleElement();
    String own = text(merge.all(MergeSide.OWN));
    String shared = text(merge.all(MergeSide.SHARED));
    assertThat(own.indexOf("field_note_0")).isLessThan(own.indexOf("field_note_3"));
    assertThat(shared.indexOf("field_note_0")).isGreaterThan(shared.indexOf("field_note_3"));
  }

  @Test
  void what_one_removed_and_the_other_changed_is_asked() {
    MergedFiles merge =
        forms(
            PART.formatted("Part", false) + "," + NOTE,
            NOTE,
            PART.formatted("Spare part", false) + "," + NOTE);
    assertThat(merge.conflicts())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.part()).isNull();
              assertThat(each.own()).isNull();
              assertThat(each.shared()).contains("Spare part");
            });
    assertThat(text(merge.all(MergeSide.OWN))).doesNotContain("field_part").contains("field_note");
    assertThat(text(merge.all(MergeSide.SHARED))).contains("Spare part");
  }

  @Test
  void a_column_that_one_removed_and_the_other_filled_is_asked_once() {
    MergedFiles merge =
        tables(
            table("in_a in_b", row("r1", "1", "2")),
            table("in_a", row("r1", "1")),
            table("in_a in_b", row("r1", "1", "3")));
    assertThat(merge.conflicts())
        .singleElement()
        .satisfies(each -> assertThat(each.what()).isEqualTo("column"));
    assertThat(text(merge.all(MergeSide.OWN))).doesNotContain("in_b").contains(">1<");
    assertThat(text(merge.all(MergeSide.SHARED))).contains("in_b", ">3<");
  }

  @Test
  void a_row_of_one_side_fits_the_columns_of_the_other() {
    MergedFiles merge =
        tables(
            table("in_a", row("r1", "1")),
            table("in_a", row("r1", "1") + row("r2", "5")),
            table("in_new in_a", row("r1", "7", "1")));
    assertThat(merge.conflicts()).isEmpty();
    assertThat(text(merge.with(Map.of())).replaceAll("\\s+", ""))
        .contains("<inputEntryid=\"r1_0\"><text>7</text></inputEntry>")
        .contains(
            "<inputEntryid=\"cell_r2_in_new\"><text/></inputEntry>"
                + "<inputEntryid=\"r2_0\"><text>5</text></inputEntry>");
  }

  @Test
  void a_step_that_one_removed_and_the_other_leads_to_is_asked() {
    String step = "<userTask id=\"task_a\" name=\"A\" />";
    MergedFiles merge =
        diagrams(
            "<startEvent id=\"s\" />" + step,
            "<startEvent id=\"s\" />",
            "<startEvent id=\"s\" />"
                + step
                + "<sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"task_a\" />");
    assertThat(merge.conflicts())
        .singleElement()
        .satisfies(each -> assertThat(each.id()).isEqualTo("task_a"));
    assertThat(text(merge.all(MergeSide.SHARED)))
        .contains("task_a", "targetRef", "<bpmn:incoming>");
    assertThat(text(merge.all(MergeSide.OWN)))
        .as("a flow to nowhere goes with it")
        .doesNotContain("task_a", "sequenceFlow");
  }

  private static MergedFiles forms(String base, String own, String shared) {
    return new MergedFiles(
        DefinitionKind.FORM,
        bytes(FORM.formatted(base)),
        bytes(FORM.formatted(own)),
        bytes(FORM.formatted(shared)));
  }

  private static MergedFiles diagrams(String base, String own, String shared) {
    String around =
        "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" id=\"d\""
            + " targetNamespace=\"n\"><process id=\"p\">%s</process></definitions>";
    return new MergedFiles(
        DefinitionKind.DIAGRAM,
        bytes(around.formatted(base)),
        bytes(around.formatted(own)),
        bytes(around.formatted(shared)));
  }

  private static MergedFiles tables(String base, String own, String shared) {
    return new MergedFiles(DefinitionKind.TABLE, bytes(base), bytes(own), bytes(shared));
  }

  private static String table(String columns, String rows) {
    StringBuilder inputs = new StringBuilder();
    for (String column : columns.split(" ")) {
      inputs.append("<input id=\"%1$s\" label=\"%1$s\" />".formatted(column));
    }
    return "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\">"
        + "<decision id=\"t\"><decisionTable id=\"tt\">%s%s</decisionTable></decision></definitions>"
            .formatted(inputs, rows);
  }

  private static String row(String id, String... cells) {
    StringBuilder row = new StringBuilder("<rule id=\"%s\">".formatted(id));
    for (int at = 0; at < cells.length; at++) {
      row.append(
          "<inputEntry id=\"%s_%d\"><text>%s</text></inputEntry>".formatted(id, at, cells[at]));
    }
    return row.append("</rule>").toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }
}
