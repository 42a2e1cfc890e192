package org.orgo.compliance.retention;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How many rows went, by table. */
final class DeletedRows {

  private final Map<String, Integer> byTable = new TreeMap<>();

  DeletedRows and(String table, int rows) {
    if (rows > 0) {
      byTable.merge(table, rows, Integer::sum);
    }
    return this;
  }

  DeletedRows and(DeletedRows more) {
    more.byTable.forEach(this::and);
    return this;
  }

  DeletedRows and(ObjectNode before) {
    before.properties().forEach(table -> and(table.getKey(), table.getValue().asInt()));
    return this;
  }

  boolean isEmpty() {
    return byTable.isEmpty();
  }

  Set<String> tables() {
    return byTable.keySet();
  }

  ObjectNode asJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    byTable.forEach(json::put);
    return json;
  }
}
