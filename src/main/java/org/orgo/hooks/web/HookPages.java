package org.orgo.hooks.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.orgo.hooks.HookDeliveries;
import org.orgo.hooks.HookDelivery;
import org.orgo.hooks.InboundHook;
import org.orgo.hooks.mapping.MappedSignal;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.Refusal;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.orgo.web.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Draws the page of one hook in the states it can be in. */
@Component
class HookPages {

  private static final Pattern SNAKE = Pattern.compile("_([a-z])");

  private final HookDeliveries deliveries;
  private final Layouts layouts;
  private final URI baseUrl;

  HookPages(
      HookDeliveries deliveries,
      Layouts layouts,
      @Value("${orgo.base-url:http://localhost:${server.port:8080}}") URI baseUrl) {
    this.deliveries = deliveries;
    this.layouts = layouts;
    this.baseUrl = baseUrl;
  }

  /** What a page shows besides the hook itself. */
  record Shown(
      HookForm form,
      Map<String, String> errors,
      MappedSignal tried,
      String secret,
      String refused,
      String cursor) {

    static Shown of(InboundHook hook) {
      return new Shown(HookForm.of(hook), Map.of(), null, null, null, null);
    }

    Shown after(String cursor) {
      return new Shown(form, errors, tried, secret, refused, cursor);
    }

    Shown issued(String secret) {
      return new Shown(form, errors, tried, secret, refused, cursor);
    }

    Shown refused(String why) {
      return new Shown(form, errors, tried, secret, why, cursor);
    }

    Shown typed(HookForm typed) {
      return new Shown(typed, errors, tried, secret, refused, cursor);
    }

    Shown wrong(Map<String, String> why) {
      return new Shown(form, why, tried, secret, refused, cursor);
    }

    Shown made(MappedSignal signal) {
      return new Shown(form, errors, signal, secret, refused, cursor);
    }
  }

  ModelAndView show(InboundHook hook, Shown shown, HttpStatus status, HttpServletRequest request) {
    Page<HookDelivery> page =
        deliveries.page(hook.hookId(), null, PageRequest.of(null, shown.cursor()));
    String path = HooksPage.PATH + "/" + hook.hookId();
    return Pages.show(
        "hook",
        new HookPage(
            layouts.of(request, "administration"),
            hook,
            baseUrl.resolve("/api/v3/hooks/" + hook.hookId()).toString(),
            shown.secret(),
            shown.form(),
            shown.errors(),
            shown.tried(),
            shown.refused(),
            page.items(),
            page.nextCursor() == null ? null : path + "?cursor=" + page.nextCursor()),
        status);
  }

  static Map<String, String> worded(Refusal refusal, Texts texts) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (FieldError error : refusal.errors()) {
      String text =
          error.wording() == null
              ? texts.get("hook.refused.part", error.message())
              : texts.get(error.wording().key(), error.wording().values().toArray());
      errors.putIfAbsent(inForm(error.field()), text);
    }
    return errors;
  }

  /** A field of the form as its JSON name says it, such as {@code onlyWhere}. */
  private static String inForm(String field) {
    return field.equals("body")
        ? "sample"
        : SNAKE.matcher(field).replaceAll(part -> part.group(1).toUpperCase(Locale.ROOT));
  }
}
