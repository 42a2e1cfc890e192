package org.orgo.hooks.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.orgo.hooks.DeliveryNotOffered;
import org.orgo.hooks.DeliveryResult;
import org.orgo.hooks.HookDeliveries;
import org.orgo.hooks.HookDeliveries.KeptDelivery;
import org.orgo.hooks.HookDelivery;
import org.orgo.hooks.HookDeliveryId;
import org.orgo.hooks.HookDesk;
import org.orgo.hooks.HookId;
import org.orgo.hooks.HookNotOffered;
import org.orgo.hooks.InboundHook;
import org.orgo.hooks.web.HookPages.Shown;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done with a delivery that was refused. */
@Controller
@RequestMapping(HooksPage.PATH + "/{id}/deliveries/{delivery}")
class DeliveryPageController {

  private final HookDesk desk;
  private final HookDeliveries deliveries;
  private final HookPages pages;
  private final Layouts layouts;

  DeliveryPageController(
      HookDesk desk, HookDeliveries deliveries, HookPages pages, Layouts layouts) {
    this.desk = desk;
    this.deliveries = deliveries;
    this.pages = pages;
    this.layouts = layouts;
  }

  /** Shows the hook with this delivery in place of its sample, to mend the mapping on it. */
  @GetMapping
  ModelAndView asSample(
      @PathVariable("id") HookId id,
      @PathVariable("delivery") UUID delivery,
      HttpServletRequest request) {
    InboundHook hook = desk.get(id);
    KeptDelivery kept = deliveries.get(id, new HookDeliveryId(delivery));
    Shown shown = Shown.of(hook);
    return pages.show(
        hook,
        kept.body() == null ? shown : shown.typed(shown.form().withSample(kept.body())),
        HttpStatus.OK,
        request);
  }

  @PostMapping("/redeliver")
  ModelAndView again(
      @PathVariable("id") HookId id,
      @PathVariable("delivery") UUID delivery,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    try {
      HookDelivery done = deliveries.again(id, new HookDeliveryId(delivery));
      boolean taken = done.result() != DeliveryResult.REFUSED;
      String text =
          layouts
              .texts(request)
              .get(taken ? "hook.delivery.taken_now" : "hook.delivery.refused_again");
      if (taken) {
        Flashes.success(redirect, text);
      } else {
        Flashes.info(redirect, text);
      }
      return new ModelAndView(Pages.seeOther(HooksPage.PATH + "/" + id));
    } catch (HookNotOffered paused) {
      return refused(id, "hook.refused.not_enabled", request);
    } catch (DeliveryNotOffered settled) {
      return refused(id, "hook.refused.settled", request);
    }
  }

  @PostMapping("/discard")
  ModelAndView discard(
      @PathVariable("id") HookId id,
      @PathVariable("delivery") UUID delivery,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    try {
      deliveries.discard(id, new HookDeliveryId(delivery));
      Flashes.success(redirect, layouts.texts(request).get("hook.delivery.discarded"));
      return new ModelAndView(Pages.seeOther(HooksPage.PATH + "/" + id));
    } catch (DeliveryNotOffered settled) {
      return refused(id, "hook.refused.settled", request);
    }
  }

  private ModelAndView refused(HookId id, String why, HttpServletRequest request) {
    InboundHook hook = desk.get(id);
    return pages.show(
        hook,
        Shown.of(hook).refused(layouts.texts(request).get(why)),
        HttpStatus.CONFLICT,
        request);
  }
}
