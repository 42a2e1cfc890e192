package org.orgo.hooks.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.orgo.hooks.DeliveryResult;
import org.orgo.hooks.HookDelivery;
import org.orgo.hooks.HookId;
import org.orgo.hooks.TooManyDeliveries;
import org.orgo.hooks.intake.HookDoor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where other programs deliver. They have no account; the secret of the hook stands for one. */
@RestController
@Tag(name = "hooks")
class IncomingHookController {

  private final HookDoor door;

  IncomingHookController(HookDoor door) {
    this.door = door;
  }

  /**
   * @param deliveryId names it to whoever administers the hook
   * @param reason why it was refused; it is kept, and need not be sent again
   */
  record DeliveryReceipt(UUID deliveryId, DeliveryResult result, @Nullable String reason) {

    static DeliveryReceipt of(HookDelivery delivery) {
      return new DeliveryReceipt(
          delivery.deliveryId().value(), delivery.result(), delivery.reason());
    }
  }

  /**
   * Delivers what happened elsewhere, signed as the hook asks for. It is stored before anything
   * else, so that what is refused for its words is kept too.
   */
  @Operation(
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/json",
                      schema =
                          @Schema(
                              type = "object",
                              additionalProperties = Schema.AdditionalPropertiesValue.TRUE))))
  @PostMapping(
      path = "/api/v3/hooks/{id}",
      consumes = {"application/json", "application/*+json"})
  @ResponseStatus(HttpStatus.ACCEPTED)
  DeliveryReceipt deliverToHook(
      @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] body = request.getInputStream().readAllBytes();
    try {
      return DeliveryReceipt.of(
          door.deliver(new HookId(id), body, request::getHeader, request.getRemoteAddr()));
    } catch (TooManyDeliveries wait) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "60");
      throw wait;
    }
  }
}
