package org.orgo.hooks.mapping;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with places such as <code>{/alert/name}</code> or <code>{/alert/host|unknown}</code>: a JSON
 * pointer, and what stands there where the body has nothing. Two opening braces are one that is
 * meant so.
 */
final class FieldTemplate {

  private static final Pattern PIECES =
      Pattern.compile("\\{\\{|\\{(/[^{}|]*)(?:\\|([^{}]*))?}|\\{|[^{]+");

  private final List<Piece> pieces;

  private FieldTemplate(List<Piece> pieces) {
    this.pieces = pieces;
  }

  /**
   * Either words, or a place.
   *
   * @param otherwise null where a value has to be there
   */
  private record Piece(String words, JsonPointer place, String otherwise) {}

  /**
   * @throws IllegalArgumentException when a brace opens no place
   */
  static FieldTemplate parse(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher piece = PIECES.matcher(text);
    while (piece.find()) {
      if (piece.group(1) != null) {
        pieces.add(new Piece(null, JsonPointer.compile(piece.group(1)), piece.group(2)));
      } else if (piece.group().equals("{")) {
        throw new IllegalArgumentException("A brace opens a place such as {/alert/name|unknown}");
      } else {
        pieces.add(new Piece(piece.group().equals("{{") ? "{" : piece.group(), null, null));
      }
    }
    return new FieldTemplate(pieces);
  }

  /**
   * @throws ValueMissing when the body has no single value at a place that has no default
   */
  String fill(JsonNode body) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      text.append(piece.words() != null ? piece.words() : value(piece, body));
    }
    return text.toString();
  }

  private static String value(Piece piece, JsonNode body) {
    JsonNode found = body.at(piece.place());
    if (found.isContainerNode()) {
      throw new ValueMissing(piece.place() + " is a list or an object; name one of its values");
    }
    if (!found.isMissingNode() && !found.isNull()) {
      return found.asText();
    }
    if (piece.otherwise() == null) {
      throw new ValueMissing(piece.place() + " is not in the body, and has no default");
    }
    return piece.otherwise();
  }

  /** The body does not have what a place wants. */
  static final class ValueMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ValueMissing(String why) {
      super(why);
    }
  }
}
