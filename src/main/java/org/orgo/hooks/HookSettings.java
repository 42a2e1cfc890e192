package org.orgo.hooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.springframework.lang.Nullable;

/**
 * How a hook knows its sender and tells deliveries apart.
 *
 * @param header that carries the proof
 * @param toleranceSeconds how far the time of a signature may be from ours
 * @param deliveryHeader whose value is the same when a delivery is repeated; null where its bytes
 *     tell
 * @param perMinute deliveries at most
 */
public record HookSettings(
    String name,
    SignatureScheme scheme,
    String header,
    int toleranceSeconds,
    @Nullable String deliveryHeader,
    int perMinute) {

  public static final int USUAL_TOLERANCE = 300;
  public static final int USUAL_PER_MINUTE = 120;

  private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");
  private static final int MAX_NAME = 100;

  public HookSettings {
    name = name == null ? "" : name.strip();
    header = header == null || header.isBlank() ? usual(scheme) : header.strip();
    deliveryHeader =
        deliveryHeader == null || deliveryHeader.isBlank() ? null : deliveryHeader.strip();
  }

  /** With the usual value for each number that is null. */
  public static HookSettings of(
      String name,
      SignatureScheme scheme,
      String header,
      Integer toleranceSeconds,
      String deliveryHeader,
      Integer perMinute) {
    return new HookSettings(
        name,
        scheme,
        header,
        Objects.requireNonNullElse(toleranceSeconds, USUAL_TOLERANCE),
        deliveryHeader,
        Objects.requireNonNullElse(perMinute, USUAL_PER_MINUTE));
  }

  private static String usual(SignatureScheme scheme) {
    return scheme == null ? "" : scheme.usualHeader();
  }

  /**
   * @throws InvalidRequest naming what is missing or wrong
   */
  void requireValid() {
    List<FieldError> errors = new ArrayList<>();
    if (name.isEmpty() || name.length() > MAX_NAME) {
      errors.add(
          FieldError.of("name", "must have 1 to 100 characters").worded("hook.refused.name"));
    }
    if (scheme == null) {
      errors.add(FieldError.notAmong("scheme", SignatureScheme.class));
    }
    if (scheme != null && !HEADER.matcher(header).matches()) {
      errors.add(noHeader("header"));
    }
    if (deliveryHeader != null && !HEADER.matcher(deliveryHeader).matches()) {
      errors.add(noHeader("delivery_header"));
    }
    requireBetween("tolerance_seconds", toleranceSeconds, 10, 3600, errors);
    requireBetween("per_minute", perMinute, 1, 6000, errors);
    if (!errors.isEmpty()) {
      throw new InvalidRequest(errors);
    }
  }

  private static FieldError noHeader(String field) {
    return FieldError.of(field, "must be the name of a header, such as X-Delivery-Id")
        .worded("hook.refused.header");
  }

  private static void requireBetween(
      String field, int value, int least, int most, List<FieldError> errors) {
    if (value < least || value > most) {
      errors.add(
          FieldError.of(field, "must be from %d to %d".formatted(least, most))
              .worded("hook.refused.between", least, most));
    }
  }
}
