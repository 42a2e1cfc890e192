package org.orgo.studio.replay.api;

import java.util.Map;
import java.util.UUID;
import org.orgo.studio.replay.tables.CandidateFiles;
import org.orgo.studio.replay.tables.TriedDecision;
import org.orgo.studio.replay.tables.TryDesk;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TryController {

  private final TryDesk desk;
  private final CandidateFiles candidates;

  TryController(TryDesk desk, CandidateFiles candidates) {
    this.desk = desk;
    this.candidates = candidates;
  }

  /**
   * @param inputs by the names of the table's input columns
   * @param draftId whose tables are asked in place of those in use; may be left out
   * @param source the table as XML, in place of both
   */
  record TryRequest(Map<String, Object> inputs, @Nullable UUID draftId, @Nullable String source) {

    Map<String, String> written(String key) {
      return source == null || source.isBlank() ? Map.of() : Map.of(key + ".dmn", source);
    }
  }

  /** Asks a decision table with typed inputs, and writes nothing. */
  @PostMapping("/api/v3/decisions/{key}/try")
  TriedDecision tryDecision(@PathVariable("key") String key, @RequestBody TryRequest request) {
    return desk.ask(key, request.inputs(), candidates.of(request.draftId(), request.written(key)));
  }

  /** The same for the page of an editor. */
  @PostMapping("/studio/decisions/{key}/try")
  TriedDecision tryEditedTable(@PathVariable("key") String key, @RequestBody TryRequest request) {
    return tryDecision(key, request);
  }
}
