package org.orgo.studio.replay.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.orgo.studio.replay.tables.TriedDecision;
import org.orgo.studio.replay.tables.TryDesk;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tries the table of an editor, for its page. */
@RestController
class TriedTableController {

  private final TryDesk desk;

  TriedTableController(TryDesk desk) {
    this.desk = desk;
  }

  /**
   * @param source the table as it stands in the editor, in place of the one in use
   */
  record EditedTable(Map<String, Object> inputs, @Nullable String source) {}

  @PostMapping("/studio/decisions/{key}/try")
  TriedDecision tryEditedTable(@PathVariable("key") String key, @RequestBody EditedTable edited) {
    Map<String, byte[]> files =
        edited.source() == null
            ? Map.of()
            : Map.of(key + ".dmn", edited.source().getBytes(StandardCharsets.UTF_8));
    return desk.ask(key, edited.inputs(), files);
  }
}
