package org.orgo.studio.editors;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Forms as analysts edit them. */
@EnabledIf("org.orgo.web.SystemBrowser#isThere")
class FormEditorTests extends EditorsInABrowser {

  private static final String FORM = "work-done.form";

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
