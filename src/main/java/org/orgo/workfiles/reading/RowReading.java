package org.orgo.workfiles.reading;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.orgo.platform.refusals.FieldError;
import org.orgo.signals.work.WorkRequest;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.Category;
import org.orgo.vocabulary.work.Priority;
import org.orgo.vocabulary.work.Severity;
import org.orgo.vocabulary.work.SignalSource;
import org.orgo.vocabulary.work.Visibility;
import org.orgo.workfiles.FileColumn;
import org.orgo.workfiles.RowMistake;
import org.orgo.workfiles.WorkField;

/** One row as the work it asks for, and all that is wrong with its cells. */
public final class RowReading {

  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  private final List<FileColumn> columns;
  private final List<String> cells;
  private final ZoneId zone;
  private final Map<WorkField, String> values = new EnumMap<>(WorkField.class);
  private final List<RowMistake> mistakes = new ArrayList<>();

  /**
   * @param zone in which a day ends
   */
  public RowReading(List<FileColumn> columns, List<String> cells, ZoneId zone) {
    this.columns = columns;
    this.cells = cells;
    this.zone = zone;
    if (cells.size() != columns.size()) {
      mistakes.add(
          new RowMistake(
              "row",
              "has %d cells where the head has %d".formatted(cells.size(), columns.size()),
              null));
    }
    for (int each = 0; each < Math.min(cells.size(), columns.size()); each++) {
      if (columns.get(each).field() != null && !cells.get(each).isEmpty()) {
        values.put(columns.get(each).field(), cells.get(each));
      }
    }
  }

  /** What repeated rows have in common. */
  public String key() {
    String reference = values.get(WorkField.REFERENCE);
    return reference == null
        ? "row:" + DigestUtils.sha256Hex(values.toString())
        : "ref:" + DigestUtils.sha256Hex(reference);
  }

  /** What the row asks for; of no use where there are mistakes. */
  public WorkRequest request() {
    if (values.get(WorkField.TITLE) == null) {
      mistaken(WorkField.TITLE, "is missing", null);
    }
    ObjectNode metadata = JsonNodeFactory.instance.objectNode();
    if (values.containsKey(WorkField.REFERENCE)) {
      metadata.put("external_reference", values.get(WorkField.REFERENCE));
    }
    return new WorkRequest(
        WorkRequest.Origin.byHand(SignalSource.API),
        values.get(WorkField.TITLE),
        values.get(WorkField.DESCRIPTION),
        new WorkRequest.Overrides(
            label(),
            values.get(WorkField.TYPE),
            word(WorkField.CATEGORY, Category.class),
            values.get(WorkField.SUBTYPE),
            word(WorkField.SEVERITY, Severity.class),
            word(WorkField.PRIORITY, Priority.class),
            word(WorkField.VISIBILITY, Visibility.class),
            values.get(WorkField.OWNER_ROLE)),
        null,
        dueAt(),
        new WorkRequest.Particulars(List.of(), null, metadata));
  }

  public List<RowMistake> mistakes() {
    return List.copyOf(mistakes);
  }

  /** Names the columns where a refusal names fields. */
  public void refused(List<FieldError> errors, String otherwise) {
    if (errors.isEmpty()) {
      mistakes.add(new RowMistake("row", otherwise, null));
    }
    errors.forEach(
        error ->
            mistakes.add(new RowMistake(column(error.field()), error.message(), error.allowed())));
  }

  private Label label() {
    return read(WorkField.LABEL, Label::parse, "is no label, such as 1001.11.Ops.Maintenance");
  }

  private Instant dueAt() {
    return read(
        WorkField.DUE_AT,
        this::moment,
        "must be a day or a moment, such as 2026-03-02 or 2026-03-02T09:00:00Z");
  }

  private Instant moment(String text) {
    try {
      return OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
    } catch (DateTimeParseException aDay) {
      return LocalDate.parse(text).atTime(END_OF_DAY).atZone(zone).toInstant();
    }
  }

  private <T> T read(WorkField field, Function<String, T> reading, String wrong) {
    String text = values.get(field);
    try {
      return text == null ? null : reading.apply(text);
    } catch (RuntimeException unreadable) {
      mistaken(field, wrong, null);
      return null;
    }
  }

  private <E extends Enum<E>> E word(WorkField field, Class<E> words) {
    String text = values.get(field);
    if (text == null) {
      return null;
    }
    String said = text.toUpperCase(Locale.ROOT).replace(' ', '_');
    for (E each : words.getEnumConstants()) {
      if (each.name().equals(said)) {
        return each;
      }
    }
    List<String> allowed =
        Arrays.stream(words.getEnumConstants()).map(Enum::name).collect(Collectors.toList());
    mistaken(field, "must be one of " + String.join(", ", allowed), allowed);
    return null;
  }

  private void mistaken(WorkField field, String message, List<String> allowed) {
    mistakes.add(new RowMistake(column(field.key()), message, allowed));
  }

  private String column(String field) {
    return columns.stream()
        .filter(column -> column.field() != null && column.field().key().equals(field))
        .map(FileColumn::head)
        .findFirst()
        .orElse(field);
  }
}
