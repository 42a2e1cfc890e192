package org.orgo.platform.limits;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;

/**
 * What JSON may be like: the body as a whole, and the free objects in it. A body is bounded while
 * it is read, by tokens as well: a megabyte of empty lists is fifty of objects.
 */
public final class JsonLimits {

  public static final int MAX_OBJECT_BYTES = 64 * 1024;
  public static final int MAX_LOCATION_BYTES = 8 * 1024;
  public static final int MAX_DEPTH = 8;

  private static final int MAX_BODY_DEPTH = 64;
  private static final int MAX_TOKENS = 100_000;
  private static final int MAX_NAME_LENGTH = 1_000;
  private static final int MAX_NUMBER_LENGTH = 100;

  /** What Jackson reads of a body. */
  public static final StreamReadConstraints READING =
      StreamReadConstraints.builder()
          .maxNestingDepth(MAX_BODY_DEPTH)
          .maxTokenCount(MAX_TOKENS)
          .maxNameLength(MAX_NAME_LENGTH)
          .maxNumberLength(MAX_NUMBER_LENGTH)
          .maxStringLength(BodyLimits.MAX_SIGNAL_BYTES)
          .build();

  /** The same for people. */
  public static final String READING_IN_WORDS =
      "may have at most %d levels, %d values and names, names of %d characters and numbers of %d"
          .formatted(MAX_BODY_DEPTH, MAX_TOKENS, MAX_NAME_LENGTH, MAX_NUMBER_LENGTH);

  private JsonLimits() {}

  /**
   * @throws InvalidRequest when the object is too large or too deep; null is neither
   */
  public static void requireObject(String field, ObjectNode object) {
    requireAtMost(field, object, MAX_OBJECT_BYTES);
  }

  /**
   * As {@link #requireObject}, for what is stored: the same, and the place a task keeps beside it.
   *
   * @throws InvalidRequest when what was there and what was added are too much together
   */
  public static void requireStored(String field, ObjectNode merged) {
    ObjectNode besidePlace = merged.objectNode().setAll(merged);
    besidePlace.remove("location");
    requireObject(field, besidePlace);
  }

  /**
   * @throws InvalidRequest when the place is too large or too deep; null is neither
   */
  public static void requireLocation(ObjectNode location) {
    requireAtMost("location", location, MAX_LOCATION_BYTES);
  }

  private static void requireAtMost(String field, ObjectNode object, int maxBytes) {
    if (object == null) {
      return;
    }
    if (isDeeper(object, MAX_DEPTH)) {
      throw new InvalidRequest(
          FieldError.of(field, "is too deep; it may have at most %d levels".formatted(MAX_DEPTH)));
    }
    int bytes = object.toString().getBytes(StandardCharsets.UTF_8).length;
    if (bytes > maxBytes) {
      throw new InvalidRequest(
          FieldError.of(
              field, "has %d bytes of JSON; it may have at most %d".formatted(bytes, maxBytes)));
    }
  }

  private static boolean isDeeper(JsonNode node, int levels) {
    if (!node.isContainerNode()) {
      return false;
    }
    if (levels == 0) {
      return true;
    }
    for (JsonNode child : node) {
      if (isDeeper(child, levels - 1)) {
        return true;
      }
    }
    return false;
  }
}
