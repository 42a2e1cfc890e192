package org.orgo.studio.web.editor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.studio.DefinitionKind;
import org.orgo.studio.drafts.Draft;
import org.orgo.studio.drafts.DraftChecks;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.drafts.DraftId;
import org.orgo.studio.drafts.DraftStatus;
import org.orgo.web.Layout;
import org.orgo.web.Layouts;
import org.orgo.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of an editor together. */
@Component
class EditorPages {

  private final DraftDesk drafts;
  private final DraftChecks checks;
  private final Layouts layouts;
  private final ObjectMapper json;

  EditorPages(DraftDesk drafts, DraftChecks checks, Layouts layouts, ObjectMapper json) {
    this.drafts = drafts;
    this.checks = checks;
    this.layouts = layouts;
    this.json = json;
  }

  /** As it was saved. */
  @Transactional(readOnly = true)
  public EditorPage saved(
      DraftId id, String file, String outcome, boolean asText, HttpServletRequest request) {
    byte[] content = drafts.content(id, file);
    return page(id, file, content, checks.check(id, file, content), outcome, asText, request);
  }

  /** As somebody typed it, and it is not saved. */
  @Transactional(readOnly = true)
  public EditorPage typed(
      DraftId id, String file, byte[] content, String outcome, HttpServletRequest request) {
    return page(id, file, content, checks.check(id, file, content), outcome, true, request);
  }

  private EditorPage page(
      DraftId id,
      String file,
      byte[] content,
      List<Finding> findings,
      String outcome,
      boolean asText,
      HttpServletRequest request) {
    Draft draft = drafts.get(id);
    DefinitionKind kind = DefinitionKind.of(file).orElseThrow();
    Layout layout = layouts.of(request, "studio");
    return new EditorPage(
        layout,
        draft,
        file,
        kind,
        new String(content, StandardCharsets.UTF_8),
        findings,
        words(kind, layout.texts()),
        outcome,
        draft.status() != DraftStatus.OPEN,
        asText);
  }

  /** What all editors say, and what the one of this kind does. */
  private String words(DefinitionKind kind, Texts texts) {
    Map<String, String> words = new TreeMap<>(texts.under("editor."));
    words.putAll(
        switch (kind) {
          case DIAGRAM -> texts.under("editor_bpmn.");
          case TABLE -> texts.under("editor_dmn.");
          case FORM -> texts.under("editor_form.");
          case EXAMPLES, DOMAIN, PROFILE, CALENDAR -> Map.of();
        });
    try {
      return json.writeValueAsString(words);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
