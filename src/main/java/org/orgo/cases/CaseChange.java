package org.orgo.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What a person edits on a case apart from its status; null leaves a part as it is. */
public record CaseChange(
    String title,
    String description,
    List<String> tags,
    ObjectNode metadata,
    Integer expectedVersion) {}
