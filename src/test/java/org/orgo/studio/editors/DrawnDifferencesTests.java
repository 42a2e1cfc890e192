package org.orgo.studio.editors;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What differs between two versions, drawn as the table or form itself. */
@EnabledIf("org.orgo.web.SystemBrowser#isThere")
class DrawnDifferencesTests extends EditorsInABrowser {

  @Test
  void rows_and_cells_of_a_table_that_differ_stand_where_they_stand_in_it() {
    String table = preview.source("escalation-path.dmn");
    String first = row(table, 0);
    preview.put(
        "escalation-path.dmn",
        table
            .replace(row(table, 2), "")
            .replace(
                first,
                first
                    + first
                        .replaceAll("rule_\\w+?_", "rule_new_")
                        .replace("id=\"rule_", "id=\"rule_n"))
            .replaceFirst("<text>\"LEAD\"</text>", "<text>\"HEAD\"</text>"));
    page.navigate(preview.address("escalation-path.dmn").replace("/edit/", "/differences/"));

    assertThat(page.locator("tr.is-added th")).containsText("2");
    assertThat(page.locator("tr.is-removed th")).containsText("3");
    assertThat(page.locator("td.is-changed del").first()).hasText("\"LEAD\"");
    assertThat(page.locator("td.is-changed ins").first()).hasText("\"HEAD\"");
    photograph("differences");
    assertThat(barriers()).isEmpty();

    int shown = page.locator("tbody tr:not(.diff-fold)").count();
    page.locator(".diff-fold button").first().click();
    assertThat(page.locator("tbody tr:not(.diff-fold)").count()).isGreaterThan(shown);
  }

  @Test
  void fields_of_a_form_that_differ_are_named_as_people_read_them() {
    String form = preview.source("maintenance-work-done.form");
    preview.put(
        "maintenance-work-done.form",
        form.replace("\"label\": \"Asset\"", "\"label\": \"Which asset\""));
    page.navigate(preview.address("maintenance-work-done.form").replace("/edit/", "/differences/"));

    assertThat(page.locator(".diff-fields li")).hasCount(1);
    assertThat(page.locator(".diff-fields li")).containsText("changed");
    assertThat(page.locator(".diff-fields ins")).hasText("Which asset");
    assertThat(barriers()).isEmpty();
  }

  private static String row(String table, int at) {
    return "<rule " + table.split("<rule ")[at + 1].split("</rule>")[0] + "</rule>";
  }
}
