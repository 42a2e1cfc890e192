package org.orgo.workfiles;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.orgo.organizations.Organizations;
import org.orgo.platform.refusals.Refusal;
import org.orgo.routing.RoutingDecision;
import org.orgo.signals.work.WorkDesk;
import org.orgo.signals.work.WorkRequest;
import org.orgo.tasks.Task;
import org.orgo.workfiles.persistence.StoredRow;
import org.orgo.workfiles.reading.RowReading;
import org.springframework.stereotype.Component;

/** Tells what rows would become, by the same checks and tables that open them later. */
@Component
class Rehearsals {

  private final WorkDesk work;
  private final Organizations organizations;
  private final ObjectMapper json;

  Rehearsals(WorkDesk work, Organizations organizations, ObjectMapper json) {
    this.work = work;
    this.organizations = organizations;
    this.json = json;
  }

  /** For each row its number, key, result, forecast and mistakes. */
  ArrayNode of(List<FileColumn> columns, List<StoredRow> rows) {
    ArrayNode told = json.createArrayNode();
    Set<String> keys = new HashSet<>();
    for (StoredRow row : rows) {
      if (row.cells() == null) {
        continue;
      }
      RowReading reading = new RowReading(columns, cells(row), zone());
      RowForecast forecast = forecast(reading);
      boolean repeated = !keys.add(reading.key());
      if (repeated && forecast != null) {
        reading.refused(List.of(), "is the same as one above");
        forecast = null;
      }
      ObjectNode line = told.addObject().put("number", row.number()).put("row_key", reading.key());
      line.put("result", (forecast == null ? RowResult.WRONG : RowResult.GOOD).name());
      line.set("forecast", json.valueToTree(forecast));
      line.set("mistakes", json.valueToTree(reading.mistakes()));
    }
    return told;
  }

  /** Opens a row that is good; its reading says what is wrong where it is not any more. */
  Task open(RowReading reading) {
    WorkRequest wanted = reading.request();
    return work.openTask(wanted);
  }

  RowReading reading(List<FileColumn> columns, StoredRow row) {
    return new RowReading(columns, cells(row), zone());
  }

  private ZoneId zone() {
    return organizations.current().zone();
  }

  private RowForecast forecast(RowReading reading) {
    WorkRequest wanted = reading.request();
    if (!reading.mistakes().isEmpty()) {
      return null;
    }
    try {
      RoutingDecision decision = work.foresee(wanted);
      return new RowForecast(
          wanted.title(),
          wanted.overrides().ownerRole() == null
              ? decision.ownerRole().code()
              : wanted.overrides().ownerRole(),
          decision.severity(),
          wanted.overrides().priority() == null
              ? decision.priority()
              : wanted.overrides().priority());
    } catch (RuntimeException failure) {
      if (failure instanceof Refusal refusal) {
        reading.refused(refusal.errors(), refusal.getMessage());
        return null;
      }
      throw failure;
    }
  }

  private static List<String> cells(StoredRow row) {
    List<String> cells = new ArrayList<>();
    row.cells().forEach(cell -> cells.add(cell.asText()));
    return cells;
  }
}
