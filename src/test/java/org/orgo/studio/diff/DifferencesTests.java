package org.orgo.studio.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.orgo.studio.diff.Difference.ChangeKind;

/** What is said about two versions of the shipped files. */
class DifferencesTests {

  @Test
  void a_changed_cell_is_named_by_row_and_column() {
    String table = read("dmn/escalation-path.dmn");
    String changed = table.replaceFirst("<text>\"CEO\"</text>", "<text>\"CHIEF\"</text>");

    assertThat(between("escalation-path.dmn", table, changed))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.change()).isEqualTo(ChangeKind.CHANGED);
              assertThat(each.what()).isEqualTo("row");
              assertThat(each.place()).isEqualTo("row 1");
              assertThat(each.part()).isEqualTo("Current level");
              assertThat(each.before()).isEqualTo("\"CEO\"");
              assertThat(each.after()).isEqualTo("\"CHIEF\"");
            });
  }

  @Test
  void a_row_that_moved_is_one_difference_and_an_added_one_another() {
    String table = read("dmn/escalation-path.dmn");
    List<String> rows = rows(table);
    String moved =
        table
            .replace(rows.get(1), "")
            .replace(rows.get(3), rows.get(3) + rows.get(1))
            .replace(rows.get(0), rows.get(0) + rows.get(0).replaceAll("rule_", "rule_new_"));

    assertThat(between("escalation-path.dmn", table, moved))
        .extracting(Difference::change)
        .containsExactlyInAnyOrder(ChangeKind.ADDED, ChangeKind.MOVED);
  }

  @Test
  void other_ids_and_other_white_space_are_no_difference() {
    String table = read("dmn/escalation-path.dmn");
    String rewritten = table.replaceAll("id=\"rule_", "id=\"Rule_1_").replace("><", ">\n <");
    assertThat(between("escalation-path.dmn", table, rewritten)).isEmpty();
  }

  @Test
  void where_a_diagram_is_drawn_is_no_difference_and_what_it_says_is_one() {
    String diagram = read("processes/notifications/broadcast.bpmn");
    assertThat(
            between(
                "broadcast.bpmn",
                diagram,
                diagram.replaceAll("<dc:Bounds x=\"", "<dc:Bounds x=\"1")))
        .isEmpty();
    assertThat(
            between(
                "broadcast.bpmn", diagram, diagram.replace("Deliver to readers", "Bring it round")))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.id()).isEqualTo("serviceTask_deliverToReaders");
              assertThat(each.part()).isEqualTo("name");
              assertThat(each.after()).isEqualTo("Bring it round");
            });
  }

  @Test
  void a_changed_property_of_a_flow_is_named_by_its_own_name() {
    String diagram = read("processes/tasks/task-lifecycle.bpmn");
    String changed =
        diagram.replaceFirst("name=\"orgo.icon\" value=\"", "name=\"orgo.icon\" value=\"other-");
    assertThat(between("task-lifecycle.bpmn", diagram, changed))
        .singleElement()
        .satisfies(each -> assertThat(each.part()).isEqualTo("orgo.icon"));
  }

  @Test
  void a_field_of_a_form_that_is_asked_for_now_is_named() {
    String form = read("forms/work-done.form");
    List<Difference> found =
        between("work-done.form", form, form.replaceFirst("\"label\": \"", "\"label\": \"New "));
    assertThat(found).singleElement().satisfies(each -> assertThat(each.part()).isEqualTo("label"));
  }

  @Test
  void a_value_of_a_setting_is_named_by_its_path() {
    assertThat(
            between("profile.yaml", "escalation: {reactivity: 5m}", "escalation: {reactivity: 1h}"))
        .containsExactly(
            new Difference(
                ChangeKind.CHANGED, "value", "settings", "", "escalation.reactivity", "5m", "1h"));
  }

  @Test
  void what_cannot_be_read_differs_as_a_whole() {
    assertThat(between("work-done.form", "{}", "no json"))
        .singleElement()
        .satisfies(each -> assertThat(each.what()).isEqualTo("file"));
  }

  private static List<Difference> between(String file, String before, String after) {
    return Differences.between(
        file, before.getBytes(StandardCharsets.UTF_8), after.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> rows(String table) {
    return Pattern.compile("(?s)<rule .*?</rule>")
        .matcher(table)
        .results()
        .map(MatchResult::group)
        .toList();
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
