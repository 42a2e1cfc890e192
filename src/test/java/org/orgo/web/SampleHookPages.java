package org.orgo.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.hooks.DeliveryResult;
import org.orgo.hooks.HookDelivery;
import org.orgo.hooks.HookDeliveryId;
import org.orgo.hooks.HookId;
import org.orgo.hooks.HookSettings;
import org.orgo.hooks.HookStatus;
import org.orgo.hooks.InboundHook;
import org.orgo.hooks.SignatureScheme;
import org.orgo.hooks.mapping.MappedSignal;
import org.orgo.hooks.mapping.SignalMapping;
import org.orgo.hooks.web.HookForm;
import org.orgo.hooks.web.HookPage;
import org.orgo.hooks.web.HooksPage;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.Severity;
import org.orgo.web.SamplePages.Sample;

/** The pages of inbound webhooks in the states they can be in. */
final class SampleHookPages {

  private static final HookId ID = new HookId(new UUID(9, 1));

  private final Layout layout;
  private final Instant now;

  SampleHookPages(Layout layout, Instant now) {
    this.layout = layout;
    this.now = now;
  }

  void addTo(Map<String, Sample> samples) {
    InboundHook enabled = hook(HookStatus.ENABLED);
    InboundHook draft = hook(HookStatus.DRAFT);
    HookForm form = HookForm.of(enabled);
    samples.put("hooks", new Sample("hooks", list(List.of(enabled, draft), Map.of())));
    samples.put(
        "hooks-none", new Sample("hooks", list(List.of(), Map.of("name", "Give it a name."))));
    samples.put("hook", page(enabled, form, null, Map.of(), null, deliveries()));
    samples.put(
        "hook-issued",
        page(draft, form, "orgo_hook_" + "0a".repeat(21), Map.of(), null, List.of()));
    samples.put("hook-tried", page(draft, form, null, Map.of(), made(), List.of()));
    samples.put(
        "hook-refused",
        page(draft, form, null, Map.of("title", "A brace opens a place."), null, List.of()));
  }

  private HooksPage list(List<InboundHook> hooks, Map<String, String> errors) {
    return new HooksPage(layout, hooks, HookForm.of(hook(HookStatus.DRAFT)), errors);
  }

  private Sample page(
      InboundHook hook,
      HookForm form,
      String secret,
      Map<String, String> errors,
      MappedSignal tried,
      List<HookDelivery> deliveries) {
    return new Sample(
        "hook",
        new HookPage(
            layout,
            hook,
            "https://orgo.example.org/api/v3/hooks/" + ID,
            secret,
            form,
            errors,
            tried,
            errors.isEmpty() ? null : "Some parts cannot be taken as they are:",
            deliveries,
            deliveries.isEmpty() ? null : HooksPage.PATH + "/" + ID + "?cursor=x"));
  }

  private InboundHook hook(HookStatus status) {
    return new InboundHook(
        ID,
        HookSettings.of(
            "Alerts of the boiler room", SignatureScheme.BODY_HMAC, null, null, "X-Id", null),
        new SignalMapping(
            "{/name}",
            "{/level}: {/name}",
            "{/id}",
            null,
            "maintenance",
            "{/level}",
            Map.of("P1", "CRITICAL"),
            null,
            "/action",
            List.of("opened")),
        "{\"id\": 1, \"name\": \"Leak\", \"level\": \"P1\", \"action\": \"opened\"}",
        status,
        3,
        now);
  }

  private static MappedSignal made() {
    return new MappedSignal(
        false,
        "Leak in ward 3",
        "P1: Leak in ward 3",
        "A-1",
        Label.parse("1001.11.Ops.Maintenance"),
        "maintenance",
        Severity.CRITICAL,
        "ann@a.example");
  }

  private List<HookDelivery> deliveries() {
    return List.of(
        delivery(1, DeliveryResult.WAITING, null),
        delivery(2, DeliveryResult.REFUSED, "title: /name is not in the body, and has no default"),
        delivery(3, DeliveryResult.TAKEN, null),
        delivery(4, DeliveryResult.DISCARDED, "title: says nothing"));
  }

  private HookDelivery delivery(int number, DeliveryResult result, String reason) {
    return new HookDelivery(
        new HookDeliveryId(new UUID(9, 10L + number)),
        ID,
        "sha256:" + "ab".repeat(32).substring(0, 60) + number,
        "ab".repeat(32),
        now,
        result,
        reason,
        1,
        null);
  }
}
