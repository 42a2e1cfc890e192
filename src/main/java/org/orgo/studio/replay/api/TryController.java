package org.orgo.studio.replay.api;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.orgo.studio.replay.tables.TriedDecision;
import org.orgo.studio.replay.tables.TryDesk;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v3/decisions")
class TryController {

  private final TryDesk desk;

  TryController(TryDesk desk) {
    this.desk = desk;
  }

  /**
   * @param inputs by the names of the table's input columns
   * @param source the table as XML, in place of the one in use
   */
  record TryRequest(Map<String, Object> inputs, @Nullable String source) {

    Map<String, byte[]> files(String key) {
      return source == null || source.isBlank()
          ? Map.of()
          : Map.of(key + ".dmn", source.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Asks a decision table with typed inputs, and writes nothing. */
  @PostMapping("/{key}/try")
  TriedDecision tryDecision(@PathVariable("key") String key, @RequestBody TryRequest request) {
    return desk.ask(key, request.inputs(), request.files(key));
  }
}
