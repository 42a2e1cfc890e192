package org.orgo.studio.web.settings;

import java.util.List;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.studio.drafts.Draft;
import org.orgo.studio.drafts.DraftStatus;
import org.orgo.web.Layout;

/**
 * What the forms of all settings have in common.
 *
 * @param outcome {@code saved}, {@code checked}, {@code conflict}, or null
 * @param refused why something beside the form was not done; null where it was
 */
public record SettingsHead(
    Layout layout,
    Draft draft,
    String file,
    List<Finding> findings,
    String outcome,
    String refused) {

  public boolean readOnly() {
    return draft.status() != DraftStatus.OPEN;
  }

  public String draftHref() {
    return "/studio/drafts/" + draft.draftId();
  }

  public String textHref() {
    return draftHref() + "/files/" + file + "?as=text";
  }

  public String filesHref() {
    return draftHref() + "/files/" + file;
  }

  public String href() {
    return filesHref() + "/fields";
  }
}
