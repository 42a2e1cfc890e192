package org.orgo.tasklist.web;

import java.util.List;
import org.orgo.domains.DomainModule;
import org.orgo.domains.DomainModules;
import org.springframework.stereotype.Component;

/** The domains people choose from. */
@Component
class Domains {

  private final List<String> names;

  Domains(DomainModules modules) {
    this.names = modules.all().stream().map(DomainModule::domain).toList();
  }

  List<String> names() {
    return names;
  }
}
