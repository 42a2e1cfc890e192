package org.orgo.studio.editors;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Decision tables as analysts edit them. */
@EnabledIf("org.orgo.web.SystemBrowser#isThere")
class TableEditorTests extends EditorsInABrowser {

  private static final String LABELS = "label-routing.dmn";
  private static final String WORDS = "signal-words.dmn";

  @Test
  void a_row_is_added_with_drop_downs_only_and_passes() {
    open(LABELS);
    button("Add a row").click();
    choose("Row 9, Category (1-9)", "2");
    choose("Row 9, Horizontal role", "IT.Head");
    choose("Row 9, Horizontal role", "IT.Support");
    choose("Row 9, Owner role", "IT.Support");
    choose("Row 9, Default visibility", "INTERNAL");
    labelled("Row 9, Why (shown under “Why here?”)").click();
    page.keyboard().type("What people ask of IT is answered by its support.");
    assertThat(page.locator("#findings")).containsText("Nothing to mend");

    page.keyboard().press("Control+s");
    assertThat(page.locator(".studio-state")).hasText("Saved");

    assertThat(preview.source(LABELS)).contains("<text>\"IT.Head\", \"IT.Support\"</text>");
    assertThat(EditorPreview.check(LABELS, preview.source(LABELS))).isEmpty();
  }

  @Test
  void a_word_is_chosen_by_keys_and_enter_goes_on_to_the_next_row() {
    open(LABELS);
    labelled("Row 4, Default visibility").click();
    page.keyboard().press("Control+a");
    page.keyboard().type("ano");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(labelled("Row 4, Default visibility")).hasText("\"ANONYMISED\"");
    page.keyboard().press("Enter");
    assertThat(labelled("Row 5, Default visibility")).isFocused();
  }

  @Test
  void a_row_is_moved_and_removed_by_keys() {
    open(LABELS);
    labelled("Row 7, Owner role").focus();
    button("Move the row up").press("Enter");
    assertThat(labelled("Row 6, Owner role")).isFocused();
    assertThat(labelled("Row 6, Horizontal role")).hasText("starts with(?, \"IT.\")");

    button("Remove the row").press("Enter");
    assertThat(page.locator("#editor tbody tr")).hasCount(8);
    assertThat(labelled("Row 6, Type")).hasText("\"hr\"");
    button("Undo").click();
    assertThat(page.locator("#editor tbody tr")).hasCount(9);
  }

  @Test
  void a_word_without_quotes_is_given_them() {
    open(LABELS);
    labelled("Row 5, Default visibility").click();
    page.keyboard().press("Control+a");
    page.keyboard().type("public");
    page.keyboard().press("Tab");
    assertThat(labelled("Row 5, Default visibility")).hasText("\"PUBLIC\"");
  }

  @Test
  void a_label_is_put_together_from_parts_that_are_explained() {
    open("signal-classification.dmn");
    labelled("Row 6, Label").click();
    assertThat(page.locator(".studio-label")).containsText("Whom it concerns");
    labelled("Level").fill("100");
    labelled("Category").selectOption("9");
    labelled("Role").selectOption("Operations.Safety");
    assertThat(labelled("Row 6, Label")).hasText("\"100.94.Operations.Safety\"");
  }

  @Test
  void each_finding_stands_at_its_cell_with_reason_and_remedy() {
    preview.put(
        LABELS,
        preview
            .source(LABELS)
            .replace("<text>\"HR.CaseOfficer\"</text>", "<text>\"HR.CaseOfficr\"</text>"));
    open(LABELS);
    assertThat(findings()).hasCount(2);
    assertThat(findings().last()).containsText("Row 4 · Owner role");
    assertThat(findings().last()).containsText("says \"HR.CaseOfficr\", which is not known here.");
    assertThat(findings().last()).containsText("did you mean HR.CaseOfficer?");

    findings().last().press("Enter");
    assertThat(labelled("Row 4, Owner role")).isFocused();
    assertThat(labelled("Row 4, Owner role")).hasAttribute("aria-invalid", "true");

    choose("Row 4, Owner role", "HR.CaseOfficer");
    choose("Row 4, Horizontal role", "HR.CaseOfficer");
    assertThat(findings()).hasCount(1);
  }

  @Test
  void an_example_is_green_until_the_table_answers_otherwise() {
    open(LABELS);
    button("Add an example").click();
    labelled("Name").fill("A matter of human resources");
    labelled("Type").fill("hr");
    page.locator(".studio-example-form").getByLabel("Horizontal role").selectOption("Triage");
    button("What it answers now is right").click();
    assertThat(page.locator(".studio-example")).containsText("as expected");
    assertThat(page.locator(".studio-examples-head")).containsText("1 of 1 as expected");

    labelled("Row 6, Type").click();
    page.keyboard().press("Control+a");
    page.keyboard().type("\"it\"");
    assertThat(page.locator(".studio-example.is-red")).containsText("Expected: Row 6");
    assertThat(page.locator(".studio-example.is-red")).containsText("Row 9 answers");
    photograph("red-example");

    page.keyboard().press("Control+s");
    assertThat(page.locator(".studio-state")).hasText("Saved");
    assertThat(preview.source("label-routing.examples.json"))
        .contains("\"name\": \"A matter of human resources\"")
        .contains("\"rule\": \"rule_hrType\"");
  }

  @Test
  void words_go_out_as_csv_and_come_back_with_what_was_added() throws IOException {
    open(WORDS);
    Download file = page.waitForDownload(() -> button("Export CSV").click());
    String csv = Files.readString(file.path());
    assertThat(csv).startsWith("\uFEFFid,Word or phrase,Language,Theme");

    take(csv);
    assertThat(page.locator("dialog")).containsText("0 new, 0 changed, 494 as they are, 0 that");
    page.keyboard().press("Escape");

    take(csv + ",\"nest, of wasps\",en,pests,\r\n,+,en,pests,\r\n,hornet*,en,,\r\n");
    assertThat(page.locator("dialog")).containsText("1 new, 0 changed, 494 as they are, 2 that");
    assertThat(page.locator("dialog tbody tr").first()).containsText("497");
    assertThat(page.locator("dialog tbody tr").last()).containsText("Theme is empty");
    button("Take the rows (1)").click();
    page.keyboard().press("Control+s");
    assertThat(page.locator(".studio-state")).hasText("Saved");
    assertThat(preview.source(WORDS)).contains("<text>\"nest, of wasps\"</text>");
    assertThat(EditorPreview.check(WORDS, preview.source(WORDS))).isEmpty();
  }

  private void take(String csv) {
    byte[] content = csv.getBytes(StandardCharsets.UTF_8);
    page.locator("input[type=file]")
        .setInputFiles(new FilePayload("words.csv", "text/csv", content));
  }

  @Test
  void what_somebody_else_saved_meanwhile_is_not_overwritten_unasked() {
    open(LABELS);
    preview.changedMeanwhile();
    choose("Row 4, Default visibility", "PUBLIC");
    button("Save").click();
    assertThat(page.locator("dialog")).containsText("Somebody else saved this draft");
    button("Back to my changes").click();
    assertThat(page.locator(".studio-state")).hasText("Not saved yet");
    assertThat(preview.source(LABELS)).doesNotContain("PUBLIC");

    button("Save").click();
    button("Save mine over theirs").click();
    assertThat(page.locator(".studio-state")).hasText("Saved");
    assertThat(preview.source(LABELS)).contains("PUBLIC");
  }

  @Test
  void what_is_no_draft_any_more_can_be_read_only() {
    open(LABELS + "?readonly");
    assertThat(page.locator("#editor")).containsText("HR.CaseOfficer");
    assertThat(page.locator("#editor [contenteditable=true]")).hasCount(0);
    assertThat(button("Save")).hasCount(0);
  }

  @Test
  void a_phone_shows_a_card_for_each_row_that_can_be_edited() {
    look(390, ColorScheme.DARK);
    open(LABELS);
    assertThat((int) page.evaluate("document.documentElement.scrollWidth - innerWidth")).isZero();
    choose("Row 2, Default visibility", "INTERNAL");
    assertThat(labelled("Row 2, Default visibility")).hasText("\"INTERNAL\"");
    photograph("phone");
    assertThat(barriers()).isEmpty();
  }

  @Test
  void the_editor_is_accessible_in_light_and_dark() {
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      look(1400, scheme);
      open(LABELS);
      labelled("Row 4, Owner role").click();
      button("Add an example").click();
      assertThat(page.locator("#findings")).containsText("Nothing to mend");
      photograph("table-" + scheme);
      assertThat(barriers()).isEmpty();
    }
  }

  private void choose(String cell, String word) {
    labelled(cell).click();
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(word).setExact(true))
        .click();
  }
}
