package org.orgo.studio.sandbox.web;

import java.util.List;
import java.util.Map;
import org.orgo.studio.sandbox.SandboxAnswer;
import org.orgo.web.Layout;

/**
 * The sandbox.
 *
 * @param draft whose files hold in place of what is live; null for none
 * @param domains that a form may belong to
 * @param errors by the field's name
 * @param refused what is wrong with the whole; null for nothing
 * @param answer null before the first try
 * @param diagramHref the intake diagram as XML
 * @param marks the way through it, for the viewer
 */
public record TryPage(
    Layout layout,
    DraftLink draft,
    List<String> domains,
    TryForm form,
    Map<String, String> errors,
    String refused,
    SandboxAnswer answer,
    String diagramHref,
    String marks) {

  public record DraftLink(String id, String title, String href) {}
}
