package org.orgo.domains;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orgo.tasks.TaskHooks.TaskDraft;

/** Finds the room and the asset in the text of a report when nobody entered them. */
final class MaintenanceHandler implements DomainHandler {
  private static final int SEARCHED = 4_000;
  private static final Pattern ROOM =
      Pattern.compile(
          "\\b(?:room|ward|office|salle|chambre|bureau)\\s{1,3}(?:n[o°]\\.?\\s?)?"
              + "([A-Z]?[0-9]{1,4}[a-z]?|[A-Z])\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern ASSET = Pattern.compile("\\b([A-Z]{2,5}-[0-9]{2,6})\\b");

  @Override
  public String domain() {
    return "maintenance";
  }

  @Override
  public TaskDraft onTaskCreate(TaskDraft draft) {
    ObjectNode metadata = draft.metadata().deepCopy();
    String text = draft.title() + "\n" + draft.description();
    String searched = text.length() <= SEARCHED ? text : text.substring(0, SEARCHED);
    note(metadata, "room", first(ROOM, searched));
    note(metadata, "asset", first(ASSET, searched));
    return new TaskDraft(
        draft.type(),
        draft.category(),
        draft.subtype(),
        draft.title(),
        draft.description(),
        draft.visibility(),
        metadata);
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  /** Fills in a value found in a text, but never replaces one that a person entered. */
  private static void note(ObjectNode metadata, String name, Optional<String> found) {
    if (!metadata.hasNonNull(name)) {
      found.ifPresent(value -> metadata.put(name, value));
    }
  }
}
