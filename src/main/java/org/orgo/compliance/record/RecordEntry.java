package org.orgo.compliance.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.people.UserId;
import org.springframework.lang.Nullable;

/**
 * One thing that happened, as a record tells it.
 *
 * @param kind such as {@code MAIL_RECEIVED}, {@code DECIDED}, {@code STATUS_CHANGED} or {@code
 *     READ}
 * @param itemKind {@code task} or {@code case}: what it happened to
 * @param actorUserId who did it, where an account did and may be named
 * @param actor that account's name, or who it was without one; null for the system
 * @param pseudonym what ANONYMISED work calls the person who did it
 * @param from what it was
 * @param to what it became
 * @param text the words that belong to it; null where there are none, or where they are masked
 * @param masked whether something of it is not shown to this reader
 */
public record RecordEntry(
    Instant at,
    String kind,
    String itemKind,
    UUID itemId,
    @Nullable UUID actorUserId,
    @Nullable String actor,
    @Nullable String pseudonym,
    @Nullable String origin,
    @Nullable String from,
    @Nullable String to,
    List<RecordedFact> facts,
    @Nullable String text,
    boolean masked) {

  /**
   * @param value null where it is masked
   */
  public record RecordedFact(String name, @Nullable String value) {

    @JsonIgnore
    boolean isAccount() {
      return name.endsWith("user_id") && value != null;
    }
  }

  static RecordEntry of(Instant at, String kind, ItemRef item) {
    return new RecordEntry(
        at,
        kind,
        item.kind(),
        item.id(),
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        false);
  }

  /** A task or a case. */
  record ItemRef(String kind, UUID id) {

    static ItemRef task(UUID id) {
      return new ItemRef("task", id);
    }

    static ItemRef theCase(UUID id) {
      return new ItemRef("case", id);
    }
  }

  RecordEntry by(UserId user, String how) {
    return new RecordEntry(
        at,
        kind,
        itemKind,
        itemId,
        user == null ? null : user.value(),
        actor,
        pseudonym,
        how,
        from,
        to,
        facts,
        text,
        masked);
  }

  RecordEntry byPerson(String name, String alias) {
    return new RecordEntry(
        at,
        kind,
        itemKind,
        itemId,
        actorUserId,
        name,
        alias,
        origin,
        from,
        to,
        facts,
        text,
        masked);
  }

  RecordEntry moved(String before, String after) {
    return new RecordEntry(
        at,
        kind,
        itemKind,
        itemId,
        actorUserId,
        actor,
        pseudonym,
        origin,
        before,
        after,
        facts,
        text,
        masked);
  }

  /** With one more fact; one without a value is left out. */
  RecordEntry with(String name, Object value) {
    return value == null || String.valueOf(value).isBlank()
        ? this
        : plus(new RecordedFact(name, String.valueOf(value)), masked);
  }

  /** With one more fact that is shown only to who may see it. */
  RecordEntry with(String name, Object value, boolean shown) {
    if (shown || value == null || String.valueOf(value).isBlank()) {
      return with(name, value);
    }
    return plus(new RecordedFact(name, null), true);
  }

  /** With words that are shown only to who may see them. */
  RecordEntry saying(String words, boolean shown) {
    boolean none = words == null || words.isBlank();
    return new RecordEntry(
        at,
        kind,
        itemKind,
        itemId,
        actorUserId,
        actor,
        pseudonym,
        origin,
        from,
        to,
        facts,
        none || !shown ? null : words,
        masked || !none && !shown);
  }

  private RecordEntry plus(RecordedFact fact, boolean hidden) {
    List<RecordedFact> more = new ArrayList<>(facts);
    more.add(fact);
    return new RecordEntry(
        at,
        kind,
        itemKind,
        itemId,
        actorUserId,
        actor,
        pseudonym,
        origin,
        from,
        to,
        List.copyOf(more),
        text,
        hidden);
  }

  /** With the names of accounts in place of their ids. */
  RecordEntry named(Map<UserId, String> names) {
    String name = actorUserId == null ? actor : names.get(new UserId(actorUserId));
    List<RecordedFact> shown =
        facts.stream()
            .map(
                fact ->
                    fact.isAccount()
                        ? new RecordedFact(fact.name(), names.get(UserId.of(fact.value())))
                        : fact)
            .toList();
    return new RecordEntry(
        at,
        kind,
        itemKind,
        itemId,
        actorUserId,
        name,
        pseudonym,
        origin,
        from,
        to,
        shown,
        text,
        masked);
  }
}
