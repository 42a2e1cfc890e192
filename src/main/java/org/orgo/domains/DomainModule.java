package org.orgo.domains;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.UniqueElements;
import org.orgo.vocabulary.label.HorizontalRole;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.Category;
import org.orgo.vocabulary.work.Visibility;

/**
 * A field of work as its file in {@code config/domains/} describes it. The components are the keys,
 * in snake case.
 *
 * @param domain the name of its file
 * @param categories the categories of its work; a signal with another category gets the first
 * @param subtypes the subtypes of its work; a signal with another subtype gets {@code general}, if
 *     listed
 * @param defaultVisibility the weakest visibility of its items
 * @param metadata the fields of a task's metadata, in the order people read them
 * @param form the form of transitions that ask for the form of the domain
 */
public record DomainModule(
    String domain,
    @Valid Title title,
    @NotEmpty @UniqueElements List<Category> categories,
    @NotEmpty(message = DomainModule.A_NAME) @UniqueElements
        List<@Pattern(regexp = DomainModule.NAME, message = DomainModule.A_NAME) String> subtypes,
    @NotEmpty(message = DomainModule.AN_ADDRESS) @UniqueElements
        List<@Pattern(regexp = AddressPattern.WRITTEN, message = DomainModule.AN_ADDRESS) String>
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
  static final String AN_ADDRESS =
      "names before \"@*\" in lower case, such as maintenance@* or *-maintenance@*";

  /** Its name for people. */
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
   * @param label the label of a signal to this domain when no row of a table gives one
   * @param roles the roles whose labels belong to this domain; without any, the label's own role
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

  /** The same, whose items are not seen by more people than those of the other. */
  DomainModule atLeast(Visibility floor) {
    return new DomainModule(
        domain,
        title,
        categories,
        subtypes,
        emailPatterns,
        routing,
        defaultVisibility.isWeakerThan(floor) ? floor : defaultVisibility,
        metadata,
        form);
  }

  /** Whose mail is for it. */
  Stream<AddressPattern> addresses() {
    return emailPatterns.stream().map(AddressPattern::new);
  }

  /** The names before the @ under which a mailbox for it is usual: those without a star. */
  public List<String> mailNames() {
    return addresses().flatMap(pattern -> pattern.onlyName().stream()).toList();
  }
}
