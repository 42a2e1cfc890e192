package org.orgo.anonymous.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.anonymous.AnonymousReportPage;
import org.orgo.anonymous.AnonymousReportPage.AnonymousDraft;
import org.orgo.anonymous.AnonymousReportPage.Theme;
import org.orgo.anonymous.AnonymousReports;
import org.orgo.anonymous.IssuedReceiptPage;
import org.orgo.anonymous.NewAnonymousReport;
import org.orgo.anonymous.PublicForms;
import org.orgo.anonymous.ReceiptNumber;
import org.orgo.anonymous.ReportsThrottled;
import org.orgo.anonymous.files.FileCleaning;
import org.orgo.anonymous.files.FileRefused;
import org.orgo.domains.OrganizationDomains;
import org.orgo.organizations.Organization;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.signals.ReportedBefore;
import org.orgo.web.Layout;
import org.orgo.web.Pages;
import org.orgo.web.uploads.SentForm;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The public form: what happened, where, what it is about, and files. */
@Controller
class AnonymousReportController {

  private final PublicForms forms;
  private final AnonymousReports reports;
  private final OrganizationDomains domains;
  private final VisitorLayouts layouts;

  AnonymousReportController(
      PublicForms forms,
      AnonymousReports reports,
      OrganizationDomains domains,
      VisitorLayouts layouts) {
    this.forms = forms;
    this.reports = reports;
    this.domains = domains;
    this.layouts = layouts;
  }

  @GetMapping(AnonymousSecurity.FORM)
  ModelAndView show(
      @PathVariable("slug") String slug,
      @RequestParam(name = "language", defaultValue = "") String language,
      HttpServletRequest request) {
    return forms.at(
        slug,
        organization ->
            Pages.show(
                "anonymous-report",
                page(
                    organization,
                    layouts.of(organization, language, request),
                    AnonymousDraft.EMPTY,
                    Map.of(),
                    UUID.randomUUID())));
  }

  /** Answers with the receipt itself: behind a redirect it would stand in an address. */
  @PostMapping(AnonymousSecurity.FORM)
  ModelAndView report(@PathVariable("slug") String slug, HttpServletRequest request)
      throws IOException {
    forms.at(slug, Organization::slug); // before anything is read
    SentForm form = SentForm.readNameless(request);
    return forms.at(slug, organization -> taken(organization, form, request));
  }

  private ModelAndView taken(Organization organization, SentForm form, HttpServletRequest request) {
    Layout layout = layouts.of(organization, form.field("language"), request);
    AnonymousDraft draft =
        new AnonymousDraft(
            form.field("subject"), form.field("text"), form.field("place"), form.field("theme"));
    UUID key = form.key();
    try {
      ReceiptNumber receipt = reports.take(report(draft, key, form), request.getRemoteAddr());
      return Pages.show(
          "anonymous-receipt",
          new IssuedReceiptPage(layout, receipt.grouped(), href(organization) + "/receipt"));
    } catch (InvalidRequest | FileRefused | ReportsThrottled | ReportedBefore refused) {
      return Pages.show(
          "anonymous-report",
          page(organization, layout, draft, RefusalTexts.of(refused, layout.texts()), key),
          HttpStatusCode.valueOf(refused.kind().status()));
    }
  }

  private NewAnonymousReport report(AnonymousDraft draft, UUID key, SentForm form) {
    // who names a theme that is not offered is served as if none were named
    boolean known = domains.current().find(draft.theme()).isPresent();
    return new NewAnonymousReport(
        key,
        draft.subject(),
        draft.text(),
        draft.place(),
        known ? draft.theme() : "",
        FileCleaning.clean(form.contents()));
  }

  private AnonymousReportPage page(
      Organization organization,
      Layout layout,
      AnonymousDraft draft,
      Map<String, String> errors,
      UUID key) {
    List<Theme> themes =
        domains.current().all().stream()
            .map(module -> new Theme(module.domain(), module.title().in(layout.texts().language())))
            .toList();
    return new AnonymousReportPage(
        layout, href(organization), themes, draft, errors, key.toString());
  }

  static String href(Organization organization) {
    return "/report/" + organization.slug();
  }
}
