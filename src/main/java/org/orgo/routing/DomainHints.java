package org.orgo.routing;

import java.util.Optional;
import org.orgo.vocabulary.label.HorizontalRole;

/** What the domain modules know about addresses and roles; the answer is a domain's name. */
public interface DomainHints {

  /**
   * The domain an address belongs to.
   *
   * @param localPart what stands before the @, in lower case
   */
  Optional<String> domainOfAddress(String localPart);

  Optional<String> domainOfRole(HorizontalRole role);
}
