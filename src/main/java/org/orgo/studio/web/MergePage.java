package org.orgo.studio.web;

import org.orgo.studio.merge.desk.DefinitionMerge;
import org.orgo.web.Layout;

/**
 * What the shared version became, beside what the organization made of it.
 *
 * @param refused why it was not merged, when somebody tried
 */
public record MergePage(Layout layout, DefinitionMerge merge, String refused) {

  /** How a choice is named in the form. */
  public static final String CHOICE = "choice ";

  public String href() {
    return "/studio/definitions/" + merge.update().file();
  }
}
