package org.orgo.studio.editors;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.orgo.engine.forms.CheckedAnswers;

/** Forms as analysts edit them. */
@EnabledIf("org.orgo.web.SystemBrowser#isThere")
class FormEditorTests extends EditorsInABrowser {

  private static final String FORM = "work-done.form";

  /** That people fill. */
  private static final int FIELDS = 8;

  @Test
  void a_form_with_a_field_is_made_and_previewed() {
    open(FORM);
    page.locator(".fjs-palette-field[data-field-type=number]").click();
    page.locator(".bio-properties-panel-group-header").first().click();
    page.locator("[data-entry-id=label] [contenteditable]").click();
    page.keyboard().press("Control+a");
    page.keyboard().type("How many hours?");
    assertThat(page.locator("[data-entry-id=key] input")).hasValue("how_many_hours");
    labelled("How many hours? (fr)").fill("Combien d’heures ?");
    labelled("How many hours? (fr)").blur();

    button("Preview").click();
    labelled("Language").selectOption("fr");
    button("Check the answers").click();
    assertThat(page.locator(".studio-preview")).containsText("would not be taken");
    page.getByLabel("Qu’est-ce qui a été fait ?").fill("Tout est réparé.");
    page.getByLabel("Combien d’heures ?").fill("3");
    button("Check the answers").click();
    assertThat(page.locator(".studio-preview pre")).containsText("\"how_many_hours\": 3");
    photograph("form-preview");

    page.keyboard().press("Control+s");
    assertThat(page.locator(".studio-state")).hasText("Saved");
    assertThat(preview.source(FORM)).contains("\"label.fr\": \"Combien d’heures ?\"");
    assertThat(EditorPreview.check(FORM, preview.source(FORM))).isEmpty();
  }

  @Test
  void the_palette_holds_what_the_check_allows() {
    open(FORM);
    assertThat(page.locator(".fjs-palette-field"))
        .hasText(
            new String[] {
              "Text field",
              "Text area",
              "Number",
              "Date time",
              "Checkbox",
              "Checkbox group",
              "Radio group",
              "Select",
              "Spacer",
              "Separator"
            });
    for (var field : page.locator(".fjs-palette-field").all()) {
      field.click();
    }
    page.keyboard().press("Control+s");
    assertThat(page.locator(".studio-state")).hasText("Saved");
    assertThat(EditorPreview.check(FORM, preview.source(FORM))).isEmpty();
  }

  @Test
  void what_the_editor_writes_is_shown_and_checked_by_the_page_as_by_the_server() {
    preview.put(FORM, "{\"type\": \"default\", \"id\": \"work-done\", \"components\": []}");
    open(FORM);
    for (var field : page.locator(".fjs-palette-field").all()) {
      field.click();
    }
    save();
    preview.put(FORM, allRequired(preview.source(FORM)));
    open(FORM);
    page.locator(".fjs-palette-field[data-field-type=spacer]").click();
    save();
    String form = preview.source(FORM);
    assertThat(form).contains("\"schemaVersion\": 19");
    assertThat(EditorPreview.check(FORM, form)).isEmpty();

    button("Preview").click();
    button("Check the answers").click();
    assertThat(page.locator(".studio-preview")).containsText("would not be taken");
    assertThat(page.locator(".studio-preview .fjs-has-errors")).hasCount(FIELDS);
    assertThat(CheckedAnswers.refused(form, "{}")).hasSize(FIELDS).containsOnly("is missing");

    fill();
    button("Check the answers").click();
    assertThat(page.locator(".studio-preview pre")).containsText("{");
    String kept = page.locator(".studio-preview pre").innerText();
    assertThat(CheckedAnswers.refused(form, kept.substring(kept.indexOf('{')))).isEmpty();
  }

  private void save() {
    page.keyboard().press("Control+s");
    assertThat(page.locator(".studio-state")).hasText("Saved");
  }

  private static String allRequired(String form) {
    return form.replaceAll(
        "(\"type\": \"(?!default|separator|spacer)\\w+\",)",
        "$1 \"validate\": {\"required\": true},");
  }

  private void fill() {
    var shown = page.locator(".studio-preview");
    shown.locator(".fjs-form-field-textfield input").fill("a word");
    shown.locator(".fjs-form-field-textarea textarea").fill("some words");
    shown.locator(".fjs-form-field-number input").fill("3");
    shown.locator(".fjs-form-field-datetime .flatpickr-input").click();
    page.locator(".flatpickr-calendar.open .flatpickr-day.today").click();
    shown.locator(".fjs-form-field-checkbox input").check();
    shown.locator(".fjs-form-field-checklist input").check();
    shown.locator(".fjs-form-field-radio input").check();
    shown.locator(".fjs-form-field-select .fjs-select-display").click();
    page.locator(".fjs-dropdownlist-item").click();
  }

  @Test
  void a_finding_leads_to_its_field() {
    preview.put(FORM, preview.source(FORM).replace("what_was_done", "What was done"));
    open(FORM);
    assertThat(findings()).containsText("has the key 'What was done'.");
    assertThat(findings()).containsText("What was done?");
    findings().click();
    assertThat(page.locator(".fjs-editor-selected")).containsText("What was done?");
  }

  @Test
  void the_editor_is_accessible_and_fits_a_phone() {
    open(FORM);
    assertThat(page.locator("#findings")).containsText("Nothing to mend");
    assertThat(barriers()).isEmpty();
    look(390, ColorScheme.DARK);
    open(FORM);
    assertThat((int) page.evaluate("document.documentElement.scrollWidth - innerWidth")).isZero();
    photograph("form-phone");
    assertThat(barriers()).isEmpty();
  }
}
