package org.orgo.studio.web.editor;

import java.util.List;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.studio.DefinitionKind;
import org.orgo.studio.drafts.Draft;
import org.orgo.web.Assets;
import org.orgo.web.Layout;

/**
 * The editor of one file.
 *
 * @param content as it was saved, or as the reader typed it and it could not be saved
 * @param words what the editor's script says, as JSON
 * @param outcome {@code saved}, {@code checked}, {@code conflict}, or null
 * @param asText whether the reader wants to see the file as it is written
 */
public record EditorPage(
    Layout layout,
    Draft draft,
    String file,
    DefinitionKind kind,
    String content,
    List<Finding> findings,
    String words,
    String outcome,
    boolean readOnly,
    boolean asText) {

  /** The bundle that draws the editor of this kind; null where there is none, and text will do. */
  public String bundle() {
    String name =
        switch (kind) {
          case DIAGRAM -> "studio-bpmn";
          case TABLE -> "studio-dmn";
          case FORM -> "studio-form";
          case EXAMPLES, DOMAIN, PROFILE, CALENDAR -> null;
        };
    return name == null || asText || outcome != null || !Assets.has(name + ".js") ? null : name;
  }

  public String href() {
    return "/studio/drafts/%s/files/%s".formatted(draft.draftId(), file);
  }

  /** A kind whose bundle is there can also be seen as text. */
  public boolean offersText() {
    return bundle() != null;
  }

  public boolean conflicts() {
    return "conflict".equals(outcome);
  }
}
