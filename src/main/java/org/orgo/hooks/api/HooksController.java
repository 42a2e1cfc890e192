package org.orgo.hooks.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.UUID;
import org.orgo.hooks.HookDesk;
import org.orgo.hooks.HookId;
import org.orgo.hooks.HookSettings;
import org.orgo.hooks.InboundHook;
import org.orgo.hooks.IssuedHook;
import org.orgo.hooks.SignatureScheme;
import org.orgo.hooks.mapping.MappedSignal;
import org.orgo.hooks.mapping.SignalMapping;
import org.orgo.platform.paging.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Inbound webhooks, for the organization's administrators. */
@RestController
@RequestMapping(HooksController.PATH)
class HooksController {

  static final String PATH = "/api/v3/hooks";

  private final HookDesk desk;

  HooksController(HookDesk desk) {
    this.desk = desk;
  }

  /**
   * @param header that carries the proof; the usual one of the scheme unless it is named
   * @param toleranceSeconds how far a signed time may be from ours; 300 unless it is named
   * @param deliveryHeader whose value is the same when a delivery is repeated
   * @param perMinute 120 unless it is named
   * @param secret 16 to 200 characters; drawn here unless it is named
   */
  record NewHook(
      String name,
      @NotNull SignatureScheme scheme,
      @Nullable String header,
      @Nullable Integer toleranceSeconds,
      @Nullable String deliveryHeader,
      @Nullable Integer perMinute,
      @Nullable String secret) {

    HookSettings settings() {
      return HookSettings.of(name, scheme, header, toleranceSeconds, deliveryHeader, perMinute);
    }
  }

  /**
   * @param version the hook was looked at in
   */
  record ChangedHook(
      String name,
      @NotNull SignatureScheme scheme,
      @Nullable String header,
      @Nullable Integer toleranceSeconds,
      @Nullable String deliveryHeader,
      @Nullable Integer perMinute,
      @NotNull SignalMapping mapping,
      @NotNull String sample,
      @NotNull Integer version) {

    HookSettings settings() {
      return HookSettings.of(name, scheme, header, toleranceSeconds, deliveryHeader, perMinute);
    }
  }

  record TriedMapping(@NotNull SignalMapping mapping, @NotNull String sample) {}

  /**
   * @param secret drawn here unless it is named
   */
  record RenewedSecret(@Nullable String secret) {}

  /** Lists the hooks, by name. */
  @GetMapping
  Page<InboundHook> listHooks() {
    return new Page<>(desk.all(), null);
  }

  /** Adds a hook as a draft, and shows its secret once. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<IssuedHook> addHook(@RequestBody @Valid NewHook body) {
    IssuedHook issued = desk.create(body.settings(), body.secret());
    return ResponseEntity.created(URI.create(PATH + "/" + issued.hook().hookId()))
        .cacheControl(CacheControl.noStore())
        .body(issued);
  }

  /** Shows a hook with its mapping and its sample. */
  @GetMapping("/{id}")
  InboundHook getHook(@PathVariable UUID id) {
    return desk.get(new HookId(id));
  }

  /** Changes a hook; an enabled one has to make a signal of its sample all the same. */
  @PutMapping("/{id}")
  InboundHook changeHook(@PathVariable UUID id, @RequestBody @Valid ChangedHook body) {
    return desk.change(
        new HookId(id), body.settings(), body.mapping(), body.sample(), body.version());
  }

  /** Shows what a mapping makes of a body, without storing anything. */
  @PostMapping("/mappings/try")
  MappedSignal tryMapping(@RequestBody @Valid TriedMapping body) {
    return desk.attempt(body.mapping(), body.sample());
  }

  /** Enables a hook whose mapping makes a signal of its sample. */
  @PostMapping("/{id}/enable")
  InboundHook enableHook(@PathVariable UUID id) {
    return desk.enable(new HookId(id));
  }

  /** Pauses a hook: what comes is stored, and nothing is made of it. */
  @PostMapping("/{id}/pause")
  InboundHook pauseHook(@PathVariable UUID id) {
    return desk.pause(new HookId(id));
  }

  /** Replaces the secret, and shows the new one once. */
  @PostMapping("/{id}/secret")
  ResponseEntity<IssuedHook> renewSecret(
      @PathVariable UUID id, @RequestBody @Valid RenewedSecret body) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(desk.renewSecret(new HookId(id), body.secret()));
  }
}
