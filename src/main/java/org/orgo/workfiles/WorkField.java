package org.orgo.workfiles;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A field of work that a column can fill. */
public enum WorkField {
  TITLE("subject", "summary", "titre", "titel", "betreff"),
  DESCRIPTION("text", "body", "details", "beschreibung"),
  LABEL("étiquette"),
  TYPE("domain", "domaine"),
  CATEGORY("catégorie", "kategorie"),
  SUBTYPE("sous-type"),
  SEVERITY("gravité", "schwere"),
  PRIORITY("priorité", "priorität"),
  VISIBILITY("visibilité"),
  OWNER_ROLE("queue", "role", "file"),
  DUE_AT("due", "due date", "échéance", "fällig"),
  REFERENCE("id", "external id", "external_id", "number", "numéro");

  private final List<String> alsoCalled;

  WorkField(String... alsoCalled) {
    this.alsoCalled = List.of(alsoCalled);
  }

  /** As JSON and refusals write it, such as {@code owner_role}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field that a column with this head means; empty where that cannot be told. */
  public static Optional<WorkField> of(String head) {
    String said = head.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(
            field -> field.key().equals(said.replace(' ', '_')) || field.alsoCalled.contains(said))
        .findFirst();
  }
}
