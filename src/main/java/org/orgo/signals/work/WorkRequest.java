package org.orgo.signals.work;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.orgo.mail.SignalId;
import org.orgo.people.persons.PersonId;
import org.orgo.platform.limits.JsonLimits;
import org.orgo.platform.limits.TextLimits;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.signals.Signal;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.Category;
import org.orgo.vocabulary.work.Priority;
import org.orgo.vocabulary.work.Severity;
import org.orgo.vocabulary.work.SignalSource;
import org.orgo.vocabulary.work.Visibility;

/**
 * Work that is asked for, by a signal or by hand. Overrides come first; the tables decide
 * everything else.
 *
 * @param caseId the case it should belong to; null for none
 * @param dueAt null leaves the deadline to the tables
 */
public record WorkRequest(
    Origin origin,
    String title,
    String description,
    Overrides overrides,
    UUID caseId,
    Instant dueAt,
    Particulars particulars) {

  /**
   * Who asks.
   *
   * @param signalId null for a request by hand
   * @param requester null when a user asks
   */
  public record Origin(SignalSource source, SignalId signalId, PersonId requester) {

    public static Origin byHand(SignalSource source) {
      return new Origin(source, null, null);
    }

    boolean isByHand() {
      return signalId == null;
    }
  }

  /** What the asker decides instead of the tables; null where the tables decide. */
  public record Overrides(
      Label label,
      String type,
      Category category,
      String subtype,
      Severity severity,
      Priority priority,
      Visibility visibility,
      String ownerRole) {

    public Overrides {
      type = type == null || type.isBlank() ? null : type.strip().toLowerCase(Locale.ROOT);
      subtype = subtype == null || subtype.isBlank() ? null : subtype.strip();
      ownerRole = ownerRole == null || ownerRole.isBlank() ? null : ownerRole;
    }

    static final Overrides NONE = new Overrides(null, null, null, null, null, null, null, null);

    /** Nobody's name is told; everything else is decided by the tables. */
    static final Overrides ANONYMOUS =
        new Overrides(null, null, null, null, null, null, Visibility.ANONYMISED, null);

    Overrides withOwnerRole(String code) {
      return new Overrides(label, type, category, subtype, severity, priority, visibility, code);
    }
  }

  /**
   * What is stored with the work.
   *
   * @param tags null when the tables decide
   * @param location null for none
   * @param metadata null for none
   */
  public record Particulars(List<String> tags, ObjectNode location, ObjectNode metadata) {

    ObjectNode locationOrEmpty() {
      return location == null ? JsonNodeFactory.instance.objectNode() : location;
    }

    /** The metadata with the location, because a task has no column for it. */
    ObjectNode metadataWithLocation() {
      ObjectNode all =
          metadata == null ? JsonNodeFactory.instance.objectNode() : metadata.deepCopy();
      if (location != null) {
        all.set("location", location);
      }
      return all;
    }
  }

  /**
   * @throws InvalidRequest naming the first part that is too long, too much or too deep
   */
  void requireWithinLimits() {
    InvalidRequest.requireText("title", title, TextLimits.MAX_TITLE_LENGTH);
    TextLimits.requireAtMost("description", description, TextLimits.MAX_DESCRIPTION_LENGTH);
    TextLimits.requireAtMost("type", overrides.type(), TextLimits.MAX_NAME_LENGTH);
    TextLimits.requireAtMost("subtype", overrides.subtype(), TextLimits.MAX_NAME_LENGTH);
    TextLimits.requireTags(particulars.tags());
    JsonLimits.requireLocation(particulars.location());
    JsonLimits.requireObject("metadata", particulars.metadata());
  }

  /** The work that a signal asks for. */
  public static WorkRequest of(Signal signal, UUID caseId) {
    // metadata of a mail describes the mail and is no answer to a form
    boolean mail = signal.channel() == SignalSource.EMAIL;
    return new WorkRequest(
        new Origin(signal.channel(), signal.signalId(), signal.senderPersonId()),
        signal.title(),
        TextLimits.cut(signal.body(), TextLimits.MAX_DESCRIPTION_LENGTH),
        overrides(signal),
        caseId,
        null,
        new Particulars(
            null,
            signal.location().isEmpty() ? null : signal.location(),
            mail ? reference(signal) : signal.metadata()));
  }

  private static Overrides overrides(Signal signal) {
    if (signal.anonymous()) {
      return Overrides.ANONYMOUS;
    }
    Priority asked = signal.askedPriority();
    return asked == null
        ? Overrides.NONE
        : new Overrides(null, null, null, null, null, asked, null, null);
  }

  /** Null for none. */
  private static ObjectNode reference(Signal mail) {
    return mail.externalReference()
        .map(name -> JsonNodeFactory.instance.objectNode().put("external_reference", name))
        .orElse(null);
  }

  WorkRequest ownedBy(String role) {
    return new WorkRequest(
        origin, title, description, overrides.withOwnerRole(role), caseId, dueAt, particulars);
  }
}
