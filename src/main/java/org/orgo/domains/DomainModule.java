package org.orgo.domains;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.validator.constraints.UniqueElements;
import org.orgo.vocabulary.label.HorizontalRole;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.Category;
import org.orgo.vocabulary.work.Visibility;

/**
 * A field of work as its file in {@code config/domains/} describes it: the components are the keys,
 * in snake case.
 *
 * @param domain as the file is named
 * @param categories of its work; the first is what a signal gets whose category is not among them
 * @param subtypes as with the categories
 * @param defaultVisibility the least protection its items have
 * @param metadata what may stand in a task's metadata, in the order people read it in
 * @param form asked where a diagram's choice wants the form of the domain
 */
public record DomainModule(
    String domain,
    @Valid Title title,
    @NotEmpty @UniqueElements List<Category> categories,
    @NotEmpty(message = DomainModule.A_NAME) @UniqueElements
        List<@Pattern(regexp = DomainModule.NAME, message = DomainModule.A_NAME) String> subtypes,
    @NotEmpty(message = DomainModule.AN_ADDRESS) @UniqueElements
        List<@Pattern(regexp = "[a-z0-9._+-]{1,64}@\\*", message = DomainModule.AN_ADDRESS) String>
            emailPatterns,
    @Valid Routing routing,
    Visibility defaultVisibility,
    Map<
            @Pattern(regexp = DomainModule.NAME, message = DomainModule.A_NAME) String,
            @Valid MetadataField>
        metadata,
    Optional<String> form) {
  static final String NAME = "[a-z][a-z0-9_]{0,39}";
  static final String A_NAME = "a word in snake_case, at most 40 characters";
  static final String AN_ADDRESS = "names before \"@*\" in lower case, such as maintenance@*";

  /** What people call it. */
  public record Title(
      @NotBlank(message = Title.A_TEXT) String en, @NotBlank(message = Title.A_TEXT) String fr) {
    private static final String A_TEXT = "a text in that language";

    public String in(String language) {
      return language.equals("fr") ? fr : en;
    }
  }

  /**
   * How signals find it.
   *
   * @param label what a signal to it gets when no row of a table knows better
   * @param roles whose labels are about this domain; the label's own where none are named
   */
  public record Routing(
      @NotNull(message = Routing.A_LABEL) Label label,
      @NotNull(message = "a list of roles such as [Ops.Maintenance]") List<HorizontalRole> roles) {
    static final String A_LABEL = "a label with a role";

    public Routing {
      if (roles.isEmpty()) {
        roles = label.horizontalRole().stream().toList();
      }
    }
  }

  /** What stands before the @ of its addresses. */
  public List<String> mailNames() {
    return emailPatterns.stream().map(pattern -> pattern.replace("@*", "")).toList();
  }
}
