package org.orgo.people.scim.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.orgo.people.administration.AddressTaken;
import org.orgo.people.administration.UserChangedMeanwhile;
import org.orgo.people.scim.ExternalIdTaken;
import org.orgo.people.scim.LoginNotChangeable;
import org.orgo.people.scim.RolesNotProvisioned;
import org.orgo.people.scim.api.ScimRefused.ScimType;
import org.orgo.platform.refusals.Refusal;
import org.orgo.platform.refusals.Refusal.RefusalKind;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Errors in the form of RFC 7644, 3.12; what has no word of its own there is answered as
 * everywhere.
 */
@RestControllerAdvice(assignableTypes = {ScimUsersController.class, ScimGroupsController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class ScimErrors {

  private static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> answer(ScimRefused refused) {
    return error(HttpStatus.BAD_REQUEST.value(), refused.type(), refused.getMessage());
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> answer(HttpMessageNotReadableException unreadable) {
    return error(
        HttpStatus.BAD_REQUEST.value(),
        ScimType.INVALID_SYNTAX,
        "The body is no JSON that is understood");
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> answer(Exception thrown) throws Exception {
    if (thrown instanceof Refusal refusal) {
      return error(status(refusal), type(refusal), detail(refusal));
    }
    throw thrown;
  }

  private static int status(Refusal refusal) {
    if (isTaken(refusal)) {
      return HttpStatus.CONFLICT.value();
    }
    if (refusal instanceof UserChangedMeanwhile) {
      return HttpStatus.PRECONDITION_FAILED.value();
    }
    return refusal.kind() == RefusalKind.INVALID
        ? HttpStatus.BAD_REQUEST.value()
        : refusal.kind().status();
  }

  private static ScimType type(Refusal refusal) {
    if (isTaken(refusal)) {
      return ScimType.UNIQUENESS;
    }
    if (refusal instanceof LoginNotChangeable || refusal instanceof RolesNotProvisioned) {
      return ScimType.MUTABILITY;
    }
    return refusal.kind() == RefusalKind.INVALID ? ScimType.INVALID_VALUE : null;
  }

  private static boolean isTaken(Refusal refusal) {
    return refusal instanceof AddressTaken || refusal instanceof ExternalIdTaken;
  }

  private static String detail(Refusal refusal) {
    return refusal.errors().isEmpty()
        ? refusal.getMessage()
        : refusal.errors().stream()
            .map(field -> field.field() + " " + field.message())
            .collect(Collectors.joining("; "));
  }

  private static ResponseEntity<Map<String, Object>> error(
      int status, ScimType type, String detail) {
    Map<String, Object> body =
        ScimResources.ordered("schemas", List.of(ERROR), "status", Integer.toString(status));
    if (type != null) {
      body.put("scimType", type.word());
    }
    body.put("detail", detail);
    return ResponseEntity.status(status)
        .contentType(MediaType.parseMediaType(ScimResources.MEDIA_TYPE))
        .body(body);
  }
}
