package org.orgo.workfiles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Clock;
import java.time.Instant;
import org.orgo.workfiles.reading.RowReading;
import org.springframework.stereotype.Component;

/** Writes down what became of a row while it was imported. */
@Component
class ImportMoment {

  private final ObjectMapper json;
  private final Clock clock;

  ImportMoment(ObjectMapper json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  JsonNode mistakes(RowReading reading) {
    return json.valueToTree(reading.mistakes());
  }

  ArrayNode known(int number, RowReading reading) {
    ArrayNode told = json.createArrayNode();
    told.addObject()
        .put("number", number)
        .put("row_key", reading.key())
        .put("result", RowResult.GOOD.name())
        .putArray("mistakes");
    return told;
  }
}
