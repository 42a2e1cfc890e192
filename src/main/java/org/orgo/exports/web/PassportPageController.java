package org.orgo.exports.web;

import jakarta.servlet.http.HttpServletRequest;
import org.orgo.exports.approval.ExportApprovals;
import org.orgo.exports.passport.ExportPassport;
import org.orgo.exports.passport.ExportPassports;
import org.orgo.exports.passport.PassportCheck;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.web.Layout;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Checks a file against its passport. The browser works out the hash: the file stays with it. */
@Controller
class PassportPageController {

  private final ExportPassports passports;
  private final ExportApprovals approvals;
  private final Layouts layouts;

  PassportPageController(ExportPassports passports, ExportApprovals approvals, Layouts layouts) {
    this.passports = passports;
    this.approvals = approvals;
    this.layouts = layouts;
  }

  @GetMapping("/exports/passport")
  ModelAndView check(
      @RequestParam(name = "sha256", defaultValue = "") String sha256,
      @RequestParam(name = "name", defaultValue = "") String name,
      HttpServletRequest request) {
    ExportTabs tabs = ExportTabs.of(CurrentActor.get(), approvals.countWaiting());
    if (!tabs.checks()) {
      throw new NotAllowed(Permissions.EXPORT_RUN);
    }
    Layout layout = layouts.of(request, ExportEntries.KEY);
    if (sha256.isBlank()) {
      return Pages.show("passport", new PassportPage(layout, tabs, "", name, false, null, null));
    }
    try {
      PassportCheck file = passports.check(sha256, name);
      return Pages.show(
          "passport",
          new PassportPage(
              layout, tabs, sha256, name, false, file.verdict(), facts(file.passport(), layout)));
    } catch (InvalidRequest noHash) {
      return Pages.show(
          "passport",
          new PassportPage(layout, tabs, sha256, name, true, null, null),
          HttpStatus.UNPROCESSABLE_ENTITY);
    }
  }

  private static PassportPage.PassportFacts facts(ExportPassport passport, Layout layout) {
    return passport == null ? null : new ExportWords(layout.texts()).passport(passport);
  }
}
