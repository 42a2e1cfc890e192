package org.orgo.requesters.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.orgo.anonymous.ReportsThrottled;
import org.orgo.anonymous.files.FileCleaning;
import org.orgo.anonymous.files.FileRefused;
import org.orgo.organizations.Organization;
import org.orgo.organizations.Organizations;
import org.orgo.organizations.UnknownOrganization;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.refusals.Refusal;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.requesters.FollowedTasks;
import org.orgo.requesters.FollowedWork;
import org.orgo.requesters.FollowedWorkIsOver;
import org.orgo.requesters.FollowedWorks;
import org.orgo.requesters.StatusPage;
import org.orgo.web.Layout;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.orgo.web.ReaderLocale;
import org.orgo.web.Texts;
import org.orgo.web.uploads.SentForm;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How far somebody's work is, for whoever has the address that a mail brought. */
@Controller
class StatusController {

  private final Organizations organizations;
  private final FollowedWorks works;
  private final FollowedTasks tasks;
  private final Layouts layouts;

  StatusController(
      Organizations organizations, FollowedWorks works, FollowedTasks tasks, Layouts layouts) {
    this.organizations = organizations;
    this.works = works;
    this.tasks = tasks;
    this.layouts = layouts;
  }

  @GetMapping(StatusSecurity.PAGE)
  ModelAndView show(
      @PathVariable("slug") String slug,
      @PathVariable("token") String token,
      @RequestParam(name = "language", defaultValue = "") String language,
      HttpServletRequest request) {
    return at(
        slug,
        organization ->
            page(
                organization,
                token,
                language,
                Answered.NOTHING,
                HttpStatusCode.valueOf(200),
                request));
  }

  @PostMapping(StatusSecurity.PAGE)
  ModelAndView answer(
      @PathVariable("slug") String slug,
      @PathVariable("token") String token,
      HttpServletRequest request)
      throws IOException {
    // before anything is read
    at(slug, organization -> works.open(token, organization.language(), request.getRemoteAddr()));
    SentForm form = SentForm.read(request);
    return at(slug, organization -> answered(organization, token, form, request));
  }

  private ModelAndView answered(
      Organization organization, String token, SentForm form, HttpServletRequest request) {
    String language = form.field("language");
    String text = form.field("text");
    try {
      tasks.answer(
          token, form.key(), text, FileCleaning.clean(form.contents()), request.getRemoteAddr());
      return page(
          organization, token, language, Answered.TAKEN, HttpStatusCode.valueOf(200), request);
    } catch (InvalidRequest | FileRefused | FollowedWorkIsOver | ReportsThrottled refused) {
      Texts texts = layout(organization, language, request).texts();
      return page(
          organization,
          token,
          language,
          new Answered(false, text, words(refused, texts)),
          HttpStatusCode.valueOf(((Refusal) refused).kind().status()),
          request);
    }
  }

  private static Map<String, String> words(RuntimeException refused, Texts texts) {
    if (refused instanceof FileRefused file) {
      return Map.of("files", texts.get("anonymous.file." + file.fileProblem()));
    }
    Refusal refusal = (Refusal) refused;
    Map<String, String> errors = new HashMap<>();
    refusal.errors().forEach(error -> errors.put("text", texts.get("status_page.refused.text")));
    if (errors.isEmpty()) {
      errors.put("form", texts.get("status_page.refused." + refusal.code()));
    }
    return errors;
  }

  private ModelAndView page(
      Organization organization,
      String token,
      String language,
      Answered said,
      HttpStatusCode status,
      HttpServletRequest request) {
    Layout layout = layout(organization, language, request);
    FollowedWork work =
        works.open(
            token, Locale.forLanguageTag(layout.texts().language()), request.getRemoteAddr());
    return Pages.show(
        "status-page",
        new StatusPage(
            layout,
            "/status/%s/%s".formatted(organization.slug(), token),
            work,
            said.taken(),
            said.draft(),
            said.errors(),
            UUID.randomUUID().toString()),
        status);
  }

  private Layout layout(Organization organization, String language, HttpServletRequest request) {
    return layouts.ofVisitor(
        request,
        organization.displayName(),
        organization.zone(),
        ReaderLocale.spoken(language).orElse(null));
  }

  /** An organization that nobody has is answered like an address that nobody has. */
  private <T> T at(String slug, Function<Organization, T> work) {
    Organization organization = organization(slug);
    return CurrentTenant.as(organization.organizationId(), () -> work.apply(organization));
  }

  private Organization organization(String slug) {
    try {
      Organization found = organizations.get(slug);
      if (found.status().equals("active")) {
        return found;
      }
    } catch (UnknownOrganization unknown) {
      // answered like one that has archived its work
    }
    throw new NotFound("page");
  }

  /** What became of an answer. */
  private record Answered(boolean taken, String draft, Map<String, String> errors) {

    static final Answered NOTHING = new Answered(false, "", Map.of());
    static final Answered TAKEN = new Answered(true, "", Map.of());
  }
}
