package org.orgo.routing;

import java.util.Optional;
import org.orgo.labels.HorizontalRole;
import org.springframework.stereotype.Component;

@Component
class NoHints implements DomainHints {

  @Override
  public Optional<String> domainOfAddress(String localPart) {
    return Optional.empty();
  }

  @Override
  public Optional<String> domainOfRole(HorizontalRole role) {
    return Optional.empty();
  }
}
