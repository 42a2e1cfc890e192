package org.orgo.anonymous.web;

import jakarta.servlet.http.HttpServletRequest;
import org.orgo.organizations.Organization;
import org.orgo.web.Layout;
import org.orgo.web.Layouts;
import org.orgo.web.ReaderLocale;
import org.springframework.stereotype.Component;

/** The layout around public pages: the organization's name, and the language that was chosen. */
@Component
class VisitorLayouts {

  private final Layouts layouts;

  VisitorLayouts(Layouts layouts) {
    this.layouts = layouts;
  }

  /**
   * @param language empty for that of the browser
   */
  Layout of(Organization organization, String language, HttpServletRequest request) {
    return layouts.ofVisitor(
        request,
        organization.displayName(),
        organization.zone(),
        ReaderLocale.spoken(language).orElse(null));
  }
}
