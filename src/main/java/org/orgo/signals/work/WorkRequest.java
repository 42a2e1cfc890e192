package org.orgo.signals.work;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.orgo.mail.SignalId;
import org.orgo.people.persons.PersonId;
import org.orgo.signals.Signal;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.Category;
import org.orgo.vocabulary.work.Priority;
import org.orgo.vocabulary.work.Severity;
import org.orgo.vocabulary.work.SignalSource;
import org.orgo.vocabulary.work.Visibility;

/**
 * Work that is asked for, by a signal or by hand. What is overridden holds; the tables decide the
 * rest.
 *
 * @param caseId the case it is to belong to; null for none
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
   * @param signalId null when it is asked for by hand
   * @param requester null when it is a user who asks
   */
  public record Origin(SignalSource source, SignalId signalId, PersonId requester) {

    public static Origin byHand(SignalSource source) {
      return new Origin(source, null, null);
    }

    boolean isByHand() {
      return signalId == null;
    }
  }

  /** What the asker says instead of the tables; null where they decide. */
  public record Overrides(
      Label label,
      String type,
      Category category,
      String subtype,
      Severity severity,
      Priority priority,
      Visibility visibility,
      String ownerRole) {

    static final Overrides NONE = new Overrides(null, null, null, null, null, null, null, null);

    Overrides withOwnerRole(String code) {
      return new Overrides(label, type, category, subtype, severity, priority, visibility, code);
    }
  }

  /**
   * What is noted with it.
   *
   * @param tags null leaves them to the tables
   * @param location null for none
   * @param metadata null for none
   */
  public record Particulars(List<String> tags, ObjectNode location, ObjectNode metadata) {

    ObjectNode locationOrEmpty() {
      return location == null ? JsonNodeFactory.instance.objectNode() : location;
    }

    /** A task has no column for where it is. */
    ObjectNode metadataWithLocation() {
      ObjectNode all =
          metadata == null ? JsonNodeFactory.instance.objectNode() : metadata.deepCopy();
      if (location != null) {
        all.set("location", location);
      }
      return all;
    }
  }

  /** The work that a signal asks for. */
  public static WorkRequest of(Signal signal, UUID caseId) {
    // what a mail's row notes about the mail is no answer anybody gave
    boolean mail = signal.channel() == SignalSource.EMAIL;
    return new WorkRequest(
        new Origin(signal.channel(), signal.signalId(), signal.senderPersonId()),
        signal.title(),
        signal.body(),
        Overrides.NONE,
        caseId,
        null,
        new Particulars(
            null,
            signal.location().isEmpty() ? null : signal.location(),
            mail ? null : signal.metadata()));
  }

  WorkRequest ownedBy(String role) {
    return new WorkRequest(
        origin, title, description, overrides.withOwnerRole(role), caseId, dueAt, particulars);
  }
}
