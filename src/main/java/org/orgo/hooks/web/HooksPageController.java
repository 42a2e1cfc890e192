package org.orgo.hooks.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Supplier;
import org.orgo.hooks.HookChangedMeanwhile;
import org.orgo.hooks.HookDesk;
import org.orgo.hooks.HookId;
import org.orgo.hooks.HookNotOffered;
import org.orgo.hooks.InboundHook;
import org.orgo.hooks.IssuedHook;
import org.orgo.hooks.SignatureScheme;
import org.orgo.hooks.mapping.MappedSignal;
import org.orgo.hooks.mapping.MappingRefused;
import org.orgo.hooks.web.HookPages.Shown;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.Refusal;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Inbound webhooks: added, mapped, tried, enabled and paused. */
@Controller
@RequestMapping(HooksPage.PATH)
class HooksPageController {

  private final HookDesk desk;
  private final HookPages pages;
  private final Layouts layouts;

  HooksPageController(HookDesk desk, HookPages pages, Layouts layouts) {
    this.desk = desk;
    this.pages = pages;
    this.layouts = layouts;
  }

  @GetMapping
  ModelAndView list(HttpServletRequest request) {
    return list(HookForm.of(null, null, null), Map.of(), HttpStatus.OK, request);
  }

  private ModelAndView list(
      HookForm draft, Map<String, String> errors, HttpStatus status, HttpServletRequest request) {
    return Pages.show(
        "hooks",
        new HooksPage(layouts.of(request, "administration"), desk.all(), draft, errors),
        status);
  }

  /** Shows the secret at once: it is kept sealed, and shown nowhere else. */
  @PostMapping
  ModelAndView add(
      @RequestParam(name = "name", defaultValue = "") String name,
      @RequestParam(name = "scheme", defaultValue = "BODY_HMAC") SignatureScheme scheme,
      @RequestParam(name = "secret", defaultValue = "") String secret,
      HttpServletRequest request) {
    HookForm draft = HookForm.of(name, scheme, secret);
    try {
      return issued(desk.create(draft.settings(), secret), request);
    } catch (InvalidRequest refused) {
      return list(
          draft,
          HookPages.worded(refused, layouts.texts(request)),
          HttpStatus.UNPROCESSABLE_ENTITY,
          request);
    }
  }

  @GetMapping("/{id}")
  ModelAndView show(
      @PathVariable("id") HookId id,
      @RequestParam(name = "cursor", required = false) String cursor,
      HttpServletRequest request) {
    InboundHook hook = desk.get(id);
    return pages.show(hook, Shown.of(hook).after(cursor), HttpStatus.OK, request);
  }

  @PostMapping("/{id}")
  ModelAndView change(
      @PathVariable("id") HookId id,
      @ModelAttribute HookForm form,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return taken(
        id,
        form,
        () -> {
          desk.change(id, form.settings(), form.mapping(), form.sample(), form.version());
          Flashes.success(redirect, layouts.texts(request).get("hook.saved"));
          return new ModelAndView(Pages.seeOther(HooksPage.PATH + "/" + id));
        },
        request);
  }

  /** Shows what the mapping makes of the sample, as both are typed. */
  @PostMapping("/{id}/try")
  ModelAndView attempt(
      @PathVariable("id") HookId id, @ModelAttribute HookForm form, HttpServletRequest request) {
    return taken(
        id,
        form,
        () -> {
          InboundHook hook = desk.get(id);
          MappedSignal made = desk.attempt(form.mapping(), form.sample());
          return pages.show(hook, Shown.of(hook).typed(form).made(made), HttpStatus.OK, request);
        },
        request);
  }

  @PostMapping("/{id}/enable")
  ModelAndView enable(
      @PathVariable("id") HookId id, HttpServletRequest request, RedirectAttributes redirect) {
    return moved(id, () -> desk.enable(id), "hook.enabled", request, redirect);
  }

  @PostMapping("/{id}/pause")
  ModelAndView pause(
      @PathVariable("id") HookId id, HttpServletRequest request, RedirectAttributes redirect) {
    return moved(id, () -> desk.pause(id), "hook.paused", request, redirect);
  }

  @PostMapping("/{id}/secret")
  ModelAndView renew(
      @PathVariable("id") HookId id,
      @RequestParam(name = "secret", defaultValue = "") String secret,
      HttpServletRequest request) {
    InboundHook hook = desk.get(id);
    return taken(
        id, HookForm.of(hook), () -> issued(desk.renewSecret(id, secret), request), request);
  }

  private ModelAndView issued(IssuedHook issued, HttpServletRequest request) {
    InboundHook hook = issued.hook();
    return pages.show(hook, Shown.of(hook).issued(issued.secret()), HttpStatus.OK, request);
  }

  private ModelAndView moved(
      HookId id,
      Supplier<InboundHook> deed,
      String done,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return taken(
        id,
        HookForm.of(desk.get(id)),
        () -> {
          deed.get();
          Flashes.success(redirect, layouts.texts(request).get(done));
          return new ModelAndView(Pages.seeOther(HooksPage.PATH + "/" + id));
        },
        request);
  }

  private ModelAndView taken(
      HookId id, HookForm form, Supplier<ModelAndView> deed, HttpServletRequest request) {
    try {
      return deed.get();
    } catch (InvalidRequest refused) {
      return refused(id, form, refused, HttpStatus.UNPROCESSABLE_ENTITY, request);
    } catch (MappingRefused refused) {
      return refused(id, form, refused, HttpStatus.UNPROCESSABLE_ENTITY, request);
    } catch (HookChangedMeanwhile moved) {
      return refused(id, form, moved, HttpStatus.CONFLICT, request);
    } catch (HookNotOffered moved) {
      return refused(id, form, moved, HttpStatus.CONFLICT, request);
    }
  }

  private ModelAndView refused(
      HookId id, HookForm form, Refusal refusal, HttpStatus status, HttpServletRequest request) {
    InboundHook hook = desk.get(id);
    Map<String, String> errors = HookPages.worded(refusal, layouts.texts(request));
    String why =
        layouts.texts(request).get(errors.isEmpty() ? "hook.refused.moved" : "hook.refused.fields");
    return pages.show(hook, Shown.of(hook).typed(form).wrong(errors).refused(why), status, request);
  }
}
