package org.orgo.engine.fence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a call says that could be an id: steps of its path, parameters of its address, texts
 * of its body. Whether it is one, and of what, the engine's tables tell.
 */
final class NamedTexts {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_LENGTH = 255;
  private static final int MAX_TEXTS = 10_000;

  private NamedTexts() {}

  /**
   * @param query of the address, or null
   * @throws FenceRefused when there are more than anybody could check
   */
  static List<String> of(EngineCall call, String query, byte[] body) {
    Set<String> texts = new LinkedHashSet<>();
    Arrays.stream(call.path().split("/")).map(NamedTexts::decoded).forEach(texts::add);
    if (query != null) {
      for (String parameter : query.split("&")) {
        Arrays.stream(decoded(parameter.substring(parameter.indexOf('=') + 1)).split(","))
            .forEach(texts::add);
      }
    }
    json(body).ifPresent(root -> collect(root, texts));
    if (texts.size() > MAX_TEXTS) {
      throw FenceRefused.tooLarge();
    }
    return texts.stream().filter(text -> !text.isBlank() && text.length() <= MAX_LENGTH).toList();
  }

  /** The body as JSON; empty for a file. */
  static Optional<JsonNode> json(byte[] body) {
    try {
      return body.length == 0 ? Optional.empty() : Optional.of(JSON.readTree(body));
    } catch (IOException aFile) {
      return Optional.empty();
    }
  }

  private static void collect(JsonNode node, Set<String> texts) {
    List<JsonNode> children = new ArrayList<>();
    node.elements().forEachRemaining(children::add);
    children.forEach(child -> collect(child, texts));
    if (node.isTextual()) {
      texts.add(node.textValue());
    }
  }

  /** Without its escapes; the empty text for none. */
  static String decoded(String text) {
    try {
      return text == null ? "" : URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw FenceRefused.malformedAddress();
    }
  }
}
