package org.orgo.routing;

import java.util.List;
import java.util.Optional;
import org.orgo.vocabulary.label.HorizontalRole;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.Category;

/** What the domain modules know about addresses and roles; the answer is a domain's name. */
public interface DomainHints {

  /**
   * The domain an address belongs to.
   *
   * @param localPart what stands before the @, in lower case
   */
  Optional<String> domainOfAddress(String localPart);

  Optional<String> domainOfRole(HorizontalRole role);

  /** What a domain's file says about its work; empty for a type that is no domain. */
  Optional<Domain> domain(String type);

  /**
   * What a domain's file says about its work.
   *
   * @param label of a signal whose label no row of a table decides
   * @param categories the first is the usual one
   */
  record Domain(Label label, List<Category> categories, List<String> subtypes) {}
}
