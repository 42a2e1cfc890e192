package org.orgo.administration.templates;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.administration.FieldWords;
import org.orgo.administration.templates.ReplyTemplatesPage.TemplateForm;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.signals.templates.ReplyTemplates;
import org.orgo.signals.templates.TemplateChangedMeanwhile;
import org.orgo.signals.templates.WrittenTemplate;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Templates: listed, written, changed and deleted. */
@Controller
@RequestMapping(ReplyTemplatesPage.PATH)
class ReplyTemplatesPageController {

  private final ReplyTemplates templates;
  private final Authorizations authorizations;
  private final Layouts layouts;

  ReplyTemplatesPageController(
      ReplyTemplates templates, Authorizations authorizations, Layouts layouts) {
    this.templates = templates;
    this.authorizations = authorizations;
    this.layouts = layouts;
  }

  @GetMapping
  ModelAndView list(HttpServletRequest request) {
    requireAdministrator();
    return page(TemplateForm.NEW, Map.of(), HttpStatus.OK, request);
  }

  @PostMapping
  ModelAndView add(
      @RequestParam(name = "name", defaultValue = "") String name,
      @RequestParam(name = "text_en", defaultValue = "") String textEn,
      @RequestParam(name = "text_fr", defaultValue = "") String textFr,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    try {
      templates.add(new WrittenTemplate(name, textEn, textFr));
      return saved(request, redirect);
    } catch (InvalidRequest refused) {
      return again(new TemplateForm("", 0, name, textEn, textFr), refused, request);
    }
  }

  @GetMapping("/{id}")
  ModelAndView show(@PathVariable("id") UUID id, HttpServletRequest request) {
    requireAdministrator();
    return page(TemplateForm.of(templates.get(id)), Map.of(), HttpStatus.OK, request);
  }

  @PostMapping("/{id}")
  ModelAndView change(
      @PathVariable("id") UUID id,
      @RequestParam(name = "version", defaultValue = "0") int version,
      @RequestParam(name = "name", defaultValue = "") String name,
      @RequestParam(name = "text_en", defaultValue = "") String textEn,
      @RequestParam(name = "text_fr", defaultValue = "") String textFr,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    TemplateForm typed = new TemplateForm(id.toString(), version, name, textEn, textFr);
    try {
      templates.change(id, new WrittenTemplate(name, textEn, textFr), version);
      return saved(request, redirect);
    } catch (InvalidRequest refused) {
      return again(typed, refused, request);
    } catch (TemplateChangedMeanwhile lost) {
      String why = layouts.texts(request).get("template.refused.changed");
      return page(typed, Map.of("form", why), HttpStatus.CONFLICT, request);
    }
  }

  @PostMapping("/{id}/delete")
  RedirectView delete(
      @PathVariable("id") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
    templates.delete(id);
    Flashes.success(redirect, layouts.texts(request).get("template.deleted"));
    return Pages.seeOther(ReplyTemplatesPage.PATH);
  }

  private ModelAndView saved(HttpServletRequest request, RedirectAttributes redirect) {
    Flashes.success(redirect, layouts.texts(request).get("template.saved"));
    return new ModelAndView(Pages.seeOther(ReplyTemplatesPage.PATH));
  }

  private ModelAndView again(
      TemplateForm typed, InvalidRequest refused, HttpServletRequest request) {
    return page(
        typed,
        FieldWords.of(refused, layouts.texts(request)),
        HttpStatus.UNPROCESSABLE_ENTITY,
        request);
  }

  private ModelAndView page(
      TemplateForm form,
      Map<String, String> errors,
      HttpStatus status,
      HttpServletRequest request) {
    return Pages.show(
        "reply-templates",
        new ReplyTemplatesPage(
            layouts.of(request, "administration"),
            form.isNew() ? templates.all() : List.of(),
            form,
            errors),
        status);
  }

  private void requireAdministrator() {
    authorizations.require(CurrentActor.get(), Permissions.ORGANIZATION_ADMIN);
  }
}
