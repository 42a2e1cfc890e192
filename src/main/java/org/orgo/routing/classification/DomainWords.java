package org.orgo.routing.classification;

import java.util.List;
import java.util.function.Consumer;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.routing.DomainHints;
import org.orgo.routing.ManualOverrides;
import org.orgo.vocabulary.work.Category;

/** Holds work to the categories and subtypes that the file of its domain lists. */
public final class DomainWords {
  /** The subtype of what fits no other, where a domain lists it. */
  private static final String GENERAL = "general";

  private final DomainHints hints;

  public DomainWords(DomainHints hints) {
    this.hints = hints;
  }

  /**
   * Work whose words its domain knows: another word is replaced and noted, and nothing is dropped.
   *
   * @throws InvalidRequest when a person named the other word
   */
  public Classification hold(Classification about, ManualOverrides named, Consumer<String> notes) {
    return hints
        .domain(about.type())
        .map(
            domain ->
                new Classification(
                    about.type(),
                    category(domain.categories(), about, named, notes),
                    subtype(domain.subtypes(), about, named, notes),
                    about.severity(),
                    about.tags()))
        .orElse(about);
  }

  private static Category category(
      List<Category> allowed, Classification about, ManualOverrides named, Consumer<String> notes) {
    if (allowed.contains(about.category())) {
      return about.category();
    }
    if (named.category() != null) {
      throw notAmong("category", allowed.stream().map(Category::name).toList());
    }
    Category usual = allowed.get(0);
    notes.accept(
        "The category %s is none of the domain %s, which takes it as %s."
            .formatted(about.category(), about.type(), usual));
    return usual;
  }

  private static String subtype(
      List<String> allowed, Classification about, ManualOverrides named, Consumer<String> notes) {
    if (about.subtype().isEmpty() || allowed.contains(about.subtype())) {
      return about.subtype();
    }
    if (named.subtype() != null) {
      throw notAmong("subtype", allowed);
    }
    String usual = allowed.contains(GENERAL) ? GENERAL : "";
    notes.accept(
        "The subtype %s is none of the domain %s, which takes it as %s."
            .formatted(about.subtype(), about.type(), usual.isEmpty() ? "none" : usual));
    return usual;
  }

  private static InvalidRequest notAmong(String field, List<String> allowed) {
    return new InvalidRequest(FieldError.notAmong(field, allowed));
  }
}
