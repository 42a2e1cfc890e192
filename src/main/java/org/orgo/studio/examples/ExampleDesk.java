package org.orgo.studio.examples;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.studio.DefinitionCatalog;
import org.orgo.studio.drafts.Draft;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.drafts.DraftId;
import org.orgo.tasks.TaskId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes examples into drafts. */
@Service
public class ExampleDesk {

  private final RecordedExamples recorded;
  private final DraftDesk drafts;
  private final DefinitionCatalog catalog;
  private final ObjectMapper json;

  ExampleDesk(
      RecordedExamples recorded, DraftDesk drafts, DefinitionCatalog catalog, ObjectMapper json) {
    this.recorded = recorded;
    this.drafts = drafts;
    this.catalog = catalog;
    this.json = json;
  }

  /**
   * Adds what a table answered for a task to its examples, in the draft of that table which the
   * current actor has open, else in a new one that holds the table as well.
   *
   * @param title of a new draft, from the title of the table
   * @throws NotFound when the current actor sees no such task, or the table decided nothing for it
   * @throws InvalidRequest when the examples in the draft are no list
   */
  @Transactional
  public Draft add(TaskId task, String table, UnaryOperator<String> title) {
    TableExample example = recorded.of(task, table);
    String tableFile = table + ".dmn";
    Draft draft =
        drafts
            .mineWith(tableFile)
            .orElseGet(
                () -> drafts.createFrom(title.apply(catalog.get(tableFile).title()), tableFile));
    return put(draft.draftId(), table, example);
  }

  private Draft put(DraftId draft, String table, TableExample example) {
    String file = table + ExamplesKind.ENDING;
    return drafts.put(draft, file, with(source(draft, file), example), null);
  }

  /** The examples as the draft has them, else as they are live, else none. */
  @Transactional(readOnly = true)
  public byte[] source(DraftId draft, String file) {
    if (drafts.files(draft).stream().anyMatch(each -> each.file().equals(file))) {
      return drafts.content(draft, file);
    }
    return catalog
        .live(file)
        .map(catalog::source)
        .orElseGet(() -> "[]\n".getBytes(StandardCharsets.UTF_8));
  }

  private byte[] with(byte[] before, TableExample example) {
    try {
      if (!(json.readTree(before) instanceof ArrayNode list)) {
        throw unreadable();
      }
      list.addPOJO(example);
      return (json.writerWithDefaultPrettyPrinter().writeValueAsString(list) + "\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (IOException malformed) {
      throw unreadable();
    }
  }

  private static InvalidRequest unreadable() {
    return new InvalidRequest(FieldError.of("file", "holds no list of examples; correct it first"));
  }
}
