package org.orgo.imports.web;

import java.util.List;
import org.orgo.imports.MailImport;
import org.orgo.web.Layout;
import org.springframework.lang.Nullable;

/**
 * All imports, and the form for another.
 *
 * @param largest of an upload, for people
 * @param nextHref where older ones are; null for none
 * @param refused why an upload was not taken; null for none
 */
public record ImportsPage(
    Layout layout,
    List<MailImport> imports,
    String largest,
    @Nullable String nextHref,
    @Nullable String refused) {

  public static final String PATH = "/administration/imports";

  /** With the token in its address, as the form itself is read while it comes. */
  public String action() {
    return layout.csrf() == null
        ? PATH
        : PATH + "?" + layout.csrf().parameter() + "=" + layout.csrf().token();
  }

  public boolean isBusy() {
    return imports.stream().anyMatch(each -> each.status().isUnderWay());
  }
}
