package org.orgo.anonymous.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.orgo.anonymous.PublicForms;
import org.orgo.anonymous.ReceiptEntryPage;
import org.orgo.anonymous.ReportConversationPage;
import org.orgo.anonymous.ReportConversations;
import org.orgo.anonymous.ReportNotInWork;
import org.orgo.anonymous.ReportState;
import org.orgo.anonymous.ReportsThrottled;
import org.orgo.anonymous.UnknownReceipt;
import org.orgo.anonymous.files.FileCleaning;
import org.orgo.anonymous.files.FileRefused;
import org.orgo.organizations.Organization;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.Refusal;
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

/** What follows a report, for whoever has its receipt. It travels in bodies, never in addresses. */
@Controller
class ReceiptController {

  private final PublicForms forms;
  private final ReportConversations conversations;
  private final VisitorLayouts layouts;

  ReceiptController(PublicForms forms, ReportConversations conversations, VisitorLayouts layouts) {
    this.forms = forms;
    this.conversations = conversations;
    this.layouts = layouts;
  }

  @GetMapping(AnonymousSecurity.FORM + "/receipt")
  ModelAndView ask(
      @PathVariable("slug") String slug,
      @RequestParam(name = "language", defaultValue = "") String language,
      HttpServletRequest request) {
    return forms.at(
        slug,
        organization ->
            Pages.show(
                "anonymous-entry",
                new ReceiptEntryPage(
                    layouts.of(organization, language, request),
                    AnonymousReportController.href(organization),
                    null)));
  }

  @PostMapping(AnonymousSecurity.FORM + "/receipt")
  ModelAndView open(
      @PathVariable("slug") String slug,
      @RequestParam(name = "receipt", defaultValue = "") String receipt,
      @RequestParam(name = "language", defaultValue = "") String language,
      HttpServletRequest request) {
    return forms.at(
        slug,
        organization -> {
          Layout layout = layouts.of(organization, language, request);
          try {
            ReportState report = conversations.open(receipt, request.getRemoteAddr());
            return page(organization, layout, receipt, report, AnswerOutcome.NOTHING, 200);
          } catch (UnknownReceipt | ReportsThrottled refused) {
            return refused(organization, layout, refused);
          }
        });
  }

  @PostMapping(AnonymousSecurity.FORM + "/answer")
  ModelAndView answer(@PathVariable("slug") String slug, HttpServletRequest request)
      throws IOException {
    forms.at(slug, Organization::slug); // before anything is read
    SentForm form = SentForm.readNameless(request);
    return forms.at(slug, organization -> answered(organization, form, request));
  }

  private ModelAndView answered(
      Organization organization, SentForm form, HttpServletRequest request) {
    Layout layout = layouts.of(organization, form.field("language"), request);
    String receipt = form.field("receipt");
    String text = form.field("text");
    try {
      ReportState report =
          conversations.answer(
              receipt,
              form.key(),
              text,
              FileCleaning.clean(form.contents()),
              request.getRemoteAddr());
      return page(organization, layout, receipt, report, AnswerOutcome.TAKEN, 200);
    } catch (UnknownReceipt | ReportsThrottled refused) {
      return refused(organization, layout, refused);
    } catch (InvalidRequest | FileRefused | ReportNotInWork refused) {
      return again(organization, layout, receipt, text, refused, request);
    }
  }

  private ModelAndView again(
      Organization organization,
      Layout layout,
      String receipt,
      String text,
      RuntimeException refused,
      HttpServletRequest request) {
    try {
      ReportState report = conversations.open(receipt, request.getRemoteAddr());
      AnswerOutcome said = new AnswerOutcome(false, text, RefusalTexts.of(refused, layout.texts()));
      int status = ((Refusal) refused).kind().status();
      return page(organization, layout, receipt, report, said, status);
    } catch (UnknownReceipt | ReportsThrottled unknown) {
      return refused(organization, layout, unknown);
    }
  }

  private static ModelAndView refused(Organization organization, Layout layout, Refusal refused) {
    String problem = layout.texts().get("anonymous.refused." + refused.code());
    return Pages.show(
        "anonymous-entry",
        new ReceiptEntryPage(layout, AnonymousReportController.href(organization), problem),
        HttpStatusCode.valueOf(refused.kind().status()));
  }

  private static ModelAndView page(
      Organization organization,
      Layout layout,
      String receipt,
      ReportState report,
      AnswerOutcome said,
      int status) {
    return Pages.show(
        "anonymous-conversation",
        new ReportConversationPage(
            layout,
            AnonymousReportController.href(organization),
            receipt.strip(),
            report,
            said.taken(),
            said.draft(),
            said.errors(),
            UUID.randomUUID().toString()),
        HttpStatusCode.valueOf(status));
  }

  /** What became of an answer. */
  private record AnswerOutcome(boolean taken, String draft, Map<String, String> errors) {

    static final AnswerOutcome NOTHING = new AnswerOutcome(false, "", Map.of());
    static final AnswerOutcome TAKEN = new AnswerOutcome(true, "", Map.of());
  }
}
