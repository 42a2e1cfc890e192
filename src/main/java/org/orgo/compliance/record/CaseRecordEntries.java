package org.orgo.compliance.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.orgo.cases.CaseEvent;
import org.orgo.cases.CaseEvent.CaseEventKind;
import org.orgo.cases.record.RecordedCase;
import org.orgo.compliance.record.RecordEntry.ItemRef;

/** The moves and decisions of a case as its record tells them. */
final class CaseRecordEntries {

  private CaseRecordEntries() {}

  static List<RecordEntry> of(RecordedCase recorded, RecordedSight sight) {
    ItemRef item = ItemRef.theCase(recorded.theCase().caseId().value());
    List<RecordEntry> entries = new ArrayList<>();
    recorded.events().forEach(event -> entries.add(event(item, event, sight)));
    recorded
        .decisions()
        .forEach(
            decision ->
                entries.addAll(
                    DecisionEntries.of(item, decision.decidedAt(), decision.explanation(), sight)));
    return entries;
  }

  private static RecordEntry event(ItemRef item, CaseEvent event, RecordedSight sight) {
    JsonNode data = event.data();
    boolean moved = event.kind() == CaseEventKind.STATUS_CHANGED;
    RecordEntry entry =
        RecordEntry.of(event.occurredAt(), moved ? "CASE_MOVED" : event.kind().name(), item)
            .by(sight.named(event.actorUserId()), event.origin().name())
            .moved(text(data, "from"), text(data, "to"));
    return TaskRecordEntries.withFields(entry, data, sight);
  }

  private static String text(JsonNode data, String field) {
    return data.path(field).isTextual() ? data.path(field).asText() : null;
  }
}
