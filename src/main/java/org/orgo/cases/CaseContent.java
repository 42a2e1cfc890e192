package org.orgo.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;

/** What a case is about, in people's words. */
public record CaseContent(
    String title, String description, List<String> tags, ObjectNode location, ObjectNode metadata) {

  public CaseContent {
    // JSON can write tags that say nothing
    tags = tags.stream().filter(tag -> tag != null && !tag.isBlank()).toList();
  }

  CaseContent withMetadata(ObjectNode newMetadata) {
    return new CaseContent(title, description, tags, location, newMetadata);
  }

  CaseContent with(CaseChange change) {
    ObjectNode merged = metadata.deepCopy();
    if (change.metadata() != null) {
      merged.setAll(change.metadata());
    }
    return new CaseContent(
        Objects.requireNonNullElse(change.title(), title),
        Objects.requireNonNullElse(change.description(), description),
        Objects.requireNonNullElse(change.tags(), tags),
        location,
        merged);
  }
}
