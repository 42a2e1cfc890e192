package org.orgo.administration.templates;

import java.util.List;
import java.util.Map;
import org.orgo.signals.templates.ReplyTemplate;
import org.orgo.signals.templates.TemplateVariable;
import org.orgo.web.Layout;

/**
 * The templates, and one that is being written.
 *
 * @param templates empty where one of them is changed
 * @param form what was typed
 * @param errors what is wrong with it, by field
 */
public record ReplyTemplatesPage(
    Layout layout, List<ReplyTemplate> templates, TemplateForm form, Map<String, String> errors) {

  public static final String PATH = "/administration/reply-templates";

  /**
   * A template in a form.
   *
   * @param id empty for a new one
   */
  public record TemplateForm(String id, int version, String name, String textEn, String textFr) {

    static final TemplateForm NEW = new TemplateForm("", 0, "", "", "");

    static TemplateForm of(ReplyTemplate template) {
      return new TemplateForm(
          template.templateId().toString(),
          template.version(),
          template.name(),
          template.textEn() == null ? "" : template.textEn(),
          template.textFr() == null ? "" : template.textFr());
    }

    public boolean isNew() {
      return id.isEmpty();
    }

    public String action() {
      return isNew() ? PATH : PATH + "/" + id;
    }
  }

  public String variables() {
    return TemplateVariable.all();
  }
}
