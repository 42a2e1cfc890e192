package org.orgo.domains;

import java.util.List;
import java.util.Map;
import org.orgo.platform.settings.SettingsFault;
import org.orgo.platform.settings.SettingsFile;
import org.orgo.platform.settings.SettingsRefused;
import org.orgo.routing.RoutingDecision;
import org.orgo.routing.RoutingDesk;
import org.orgo.routing.SignalFacts;
import org.orgo.tasks.TaskHooks;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.stereotype.Component;

/**
 * Shows where signals would go if a domain were as somebody writes it. Nothing is stored; the
 * tables are asked as they are.
 */
@Component
public class DomainTrial {
  private final RoutingDesk routing;
  private final OrganizationDomains domains;
  private final OwnDomainCheck check;
  private final List<DomainHandler> handlers;

  DomainTrial(
      RoutingDesk routing,
      OrganizationDomains domains,
      OwnDomainCheck check,
      List<DomainHandler> handlers) {
    this.handlers = List.copyOf(handlers);
    this.routing = routing;
    this.domains = domains;
    this.check = check;
  }

  /**
   * @param visibility of the work, which the domain may protect more than its place does
   */
  public record TriedSignal(RoutingDecision decision, Visibility visibility) {}

  /**
   * @throws SettingsRefused when the domain has faults
   */
  public TriedSignal decide(String domain, String content, Companions with, SignalFacts signal) {
    DomainModules tried = domains.current().with(List.of(module(domain, content, with)));
    RoutingDecision decision = routing.with(tried).decide(signal);
    Visibility placed = decision.visibility();
    return new TriedSignal(
        decision,
        tried
            .find(decision.type())
            .map(DomainModule::defaultVisibility)
            .filter(placed::isWeakerThan)
            .orElse(placed));
  }

  /**
   * The domains of the organization, with these in place of its own.
   *
   * @param contents by domain
   * @throws SettingsRefused when one of them has faults
   */
  public DomainModules candidate(Map<String, String> contents, Companions with) {
    return domains
        .current()
        .with(
            contents.entrySet().stream()
                .map(each -> module(each.getKey(), each.getValue(), with))
                .toList());
  }

  /** What these domains would add to a task. */
  public TaskHooks hooks(DomainModules candidate) {
    return new DomainHooks(() -> candidate, handlers);
  }

  private DomainModule module(String domain, String content, Companions with) {
    List<SettingsFault> faults = check.faults(domain, content, with);
    if (!faults.isEmpty()) {
      throw new SettingsRefused(faults);
    }
    return SettingsFile.read(OwnDomains.file(domain), content).as(DomainModule.class);
  }
}
