package org.orgo.reviews.response;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SortedMap;
import java.util.TreeMap;
import org.orgo.platform.hashes.Sha256;
import org.orgo.reviews.patterns.FoundPattern;
import org.orgo.reviews.patterns.PatternKind;

/**
 * What makes patterns of two periods the same one.
 *
 * @param values as JSON, in the order of their names
 * @param hash of exactly that text
 */
public record PatternKey(PatternKind kind, ObjectNode values, String hash) {

  public static PatternKey of(FoundPattern found) {
    return of(found.kind(), found.key());
  }

  static PatternKey of(PatternKind kind, SortedMap<String, String> key) {
    ObjectNode values = JsonNodeFactory.instance.objectNode();
    key.forEach(values::put);
    return new PatternKey(kind, values, Sha256.hex(values.toString()));
  }

  /** Of a key as its row keeps it, which may have another order. */
  static String hashOf(ObjectNode stored) {
    SortedMap<String, String> sorted = new TreeMap<>();
    stored.properties().forEach(part -> sorted.put(part.getKey(), part.getValue().asText()));
    ObjectNode values = JsonNodeFactory.instance.objectNode();
    sorted.forEach(values::put);
    return Sha256.hex(values.toString());
  }
}
